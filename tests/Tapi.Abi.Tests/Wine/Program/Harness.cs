using Tapi;

namespace Consumer;

/// <summary>Counts what was right and what was wrong; nothing is thrown, because Wine does not survive that everywhere.</summary>
internal static unsafe partial class Harness
{
    private static readonly TapiLibrary Native = TapiLibrary.Load(Path.Combine(AppContext.BaseDirectory, "tapi32.dll"));

    private static int _passed;
    private static int _failed;

    private static int Main()
    {
        CheckCalls(new Tapi32(Native));
        CheckStructures();
        Callbacks.Check(Native);
        Story.Check();
        PhoneStory.Check();
        Console.WriteLine($"{_passed} passed, {_failed} failed");
        return _failed == 0 && _passed > 0 ? 0 : 1;
    }

    public static void Check<T>(string subject, T expected, T actual)
    {
        if (EqualityComparer<T>.Default.Equals(expected, actual))
        {
            _passed++;
            return;
        }

        _failed++;
        Console.WriteLine($"{subject}: should be {expected}, is {actual}");
    }

    /// <summary>
    /// A call that arrived whole returns the export's own number; otherwise minus the position of the first wrong argument.
    /// </summary>
    private static void CheckCall(string export, int result, int expected) => Check(export, expected, result);

    /// <summary>The same bytes as in the native library: they depend on the function and the position of the argument.</summary>
    private static byte PatternAt(int subject, int part, int index) => (byte)((subject * 7) + (part * 37) + (index * 11) + 1);

    private static void Fill(void* target, int size, int subject, int part)
    {
        for (var index = 0; index < size; index++)
        {
            ((byte*)target)[index] = PatternAt(subject, part, index);
        }
    }

    private static T Value<T>(int function, int position)
        where T : unmanaged
    {
        T value;
        Fill(&value, sizeof(T), function, position);
        return value;
    }

    private static void* Pointer(int function, int position) => (void*)Value<nint>(function, position);

    /// <summary>C fills one member of its structure; the C# structure with the same member filled must be the same bytes.</summary>
    private static void CheckMember(string name, int structure, int member, byte* own, int size)
    {
        const int Room = 4096;
        var theirs = stackalloc byte[Room];
        new Span<byte>(theirs, Room).Clear();
        var fill = (delegate* unmanaged[Stdcall]<int, int, void*, int>)Native.GetExport("fillMember");
        Check(name + ", size of its structure", fill(structure, member, theirs), size);
        Check(name, true, new Span<byte>(theirs, size).SequenceEqual(new Span<byte>(own, size)));
    }
}
