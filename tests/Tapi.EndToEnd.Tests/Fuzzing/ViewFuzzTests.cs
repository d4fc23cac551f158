using System.Collections.Concurrent;
using CsCheck;
using Tapi.Runtime.Generated;

namespace Tapi.EndToEnd.Tests.Fuzzing;

/// <summary>No bytes, whatever they are, make a view read outside of them, or throw.</summary>
public class ViewFuzzTests
{
    private static readonly int Cases = LongTests.Cases(few: 20_000, many: 1_000_000);

    [Fact]
    public void There_are_views_to_look_at()
    {
        // Those that issue 3 names, the one with a list in a list's place, and one of each family.
        Assert.Superset(
            new HashSet<Type>
            {
                typeof(LineDevCaps),
                typeof(LineCallInfo),
                typeof(LineForward),
                typeof(LineTranslateCaps),
                typeof(PhoneCaps),
                typeof(VarString),
            },
            ViewClass.All.Select(view => view.Type).ToHashSet());
        Assert.Contains(ViewClass.All, view => view.IsEntry);
        Assert.All(ViewClass.All, view => Assert.NotEmpty(view.Properties));
    }

    [Fact]
    public void Nothing_is_read_outside_and_nothing_throws()
    {
        var seen = new ConcurrentDictionary<Type, int>();
        int parts = 0, entries = 0;
        Structures.Sample(
            (view, version, bytes, origin) =>
            {
                // What is the same between different fences did not come from the fences.
                var first = new Fenced(bytes, 0xEE);
                var second = new Fenced(bytes, 0x11);
                var one = ViewReading.Of(view.Make(first.Memory, version, origin), first);
                var other = ViewReading.Of(view.Make(second.Memory, version, origin), second);
                Assert.True(one.Values.SequenceEqual(other.Values), "Something was read outside.");
                Assert.True(first.IsIntact && second.IsIntact, "Something was written.");
                seen.AddOrUpdate(view.Type, 1, (_, count) => count + 1);
                Interlocked.Add(ref parts, one.Parts);
                Interlocked.Add(ref entries, one.Entries);
            },
            iter: Cases);

        // The cases were worth it: every view came, and there was something to read.
        Assert.Equal(ViewClass.All.Count, seen.Count);
        Assert.True(parts > Cases / 2, $"{parts} parts");
        Assert.True(entries > Cases / 10, $"{entries} entries");
    }

    private static Gen<(ViewClass View, TapiVersion Version, byte[] Bytes, int Origin)> Structures =>
        from view in Gen.OneOf([.. ViewClass.All])
        from version in Hostile.Versions
        from length in Hostile.Lengths(view.FixedSize)
        from bytes in Hostile.Bytes(length, view.FixedSize)
        from used in Hostile.UsedSizes(length, view.FixedSize)
        from origin in view.IsEntry ? Origins(length) : Gen.Const(0)
        select (view, version, view.IsEntry ? bytes : Cut(bytes, used), origin);

    private static Gen<int> Origins(int length) =>
        Gen.Frequency(
            (8, Gen.Int[0, Math.Max(length - 24, 0)]),
            (2, Gen.Int[0, length]),
            (1, Gen.Int[0, int.MaxValue]),
            (1, Gen.Const(int.MaxValue)));

    /// <summary>What the runtime takes of a structure by its dwUsedSize, true or not.</summary>
    private static unsafe byte[] Cut(byte[] filled, uint used)
    {
        using var buffer = new VariableBuffer(filled.Length);
        filled.CopyTo(new Span<byte>(buffer.Pointer, buffer.Size));
        ((uint*)buffer.Pointer)[2] = used;
        var bytes = buffer.ToArray();
        Assert.Equal((int)Math.Max(12, Math.Min(used, (uint)filled.Length)), bytes.Length);
        return bytes;
    }
}
