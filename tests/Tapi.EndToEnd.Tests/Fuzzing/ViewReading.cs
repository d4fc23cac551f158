using System.Collections;
using System.Runtime.InteropServices;
using Tapi.Runtime.Generated;

namespace Tapi.EndToEnd.Tests.Fuzzing;

/// <summary>Everything that a view says, its lists and their entries included; each part is looked at on the way.</summary>
internal sealed class ViewReading
{
    private readonly Fenced _bytes;
    private readonly List<object?> _values = [];

    private ViewReading(Fenced bytes) => _bytes = bytes;

    /// <summary>The values in order; of data their content.</summary>
    public IReadOnlyList<object?> Values => _values;

    /// <summary>How many texts, lists and data are not empty.</summary>
    public int Parts { get; private set; }

    public int Entries { get; private set; }

    public static ViewReading Of(StructureView view, Fenced bytes)
    {
        var reading = new ViewReading(bytes);
        reading.Add(view);
        return reading;
    }

    private void Add(StructureView view)
    {
        foreach (var property in ViewClass.Of(view).Properties)
        {
            Add(property(view), view.Version);
        }
    }

    private void Add(object? value, TapiVersion version)
    {
        switch (value)
        {
            case string text:
                Text(text);
                break;
            case ReadOnlyMemory<byte> data:
                Assert.True(_bytes.Contains(data), "Data lie outside.");
                Parts += data.IsEmpty ? 0 : 1;
                _values.Add(Convert.ToHexString(data.Span));
                break;
            case IReadOnlyList<string> texts:
                // Each took two bytes a character and, but for the last, a NUL.
                Assert.True(
                    texts.Sum(text => (text.Length + 1) * sizeof(char)) - sizeof(char) <= _bytes.Memory.Length, "More texts than bytes.");
                Assert.DoesNotContain("", texts);
                _values.Add(texts.Count);
                foreach (var text in texts)
                {
                    Text(text);
                }

                break;
            case IEnumerable<StructureView> entries:
                List(entries, version);
                break;
            case Array values:
                Assert.True(
                    (long)values.Length * SizeOf(values.GetType().GetElementType()!) <= _bytes.Memory.Length, "More values than bytes.");
                Parts += values.Length == 0 ? 0 : 1;
                _values.Add(values.Length);
                _values.AddRange(((IEnumerable)values).Cast<object?>());
                break;
            default:
                Assert.False(value is IEnumerable, "A kind of list that nobody looked at.");
                _values.Add(value);
                break;
        }
    }

    private void Text(string text)
    {
        Assert.True(_bytes.Memory.Span.IndexOf(MemoryMarshal.AsBytes(text.AsSpan())) >= 0, "A text is not among the bytes.");
        Assert.DoesNotContain('\0', text);
        Parts += text.Length == 0 ? 0 : 1;
        _values.Add(text);
    }

    private void List(IEnumerable<StructureView> entries, TapiVersion version)
    {
        var list = entries.ToList();
        _values.Add(list.Count);
        Entries += list.Count;
        if (list.Count > 0)
        {
            Assert.True((long)list.Count * ViewClass.Of(list[0]).Stride(version) <= _bytes.Memory.Length, "More entries than bytes.");
        }

        list.ForEach(Add);
    }

    // A record is as long as the structure that it was read from.
    private static int SizeOf(Type type) => Marshal.SizeOf(
        type.IsEnum ? type.GetEnumUnderlyingType()
        : type.IsClass ? type.Assembly.GetType("Tapi." + type.Name.ToUpperInvariant(), throwOnError: true)!
        : type);
}
