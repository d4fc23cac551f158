using System.Globalization;

namespace Tapi.Recording.Signatures;

/// <summary>
/// The exports, messages and secrets, as the pages say it. The table is a resource that is written from the pages: a recorder has to know
/// exports that its program was not generated for.
/// </summary>
internal static class SignatureTable
{
    private static readonly Dictionary<string, FunctionSignature> Functions = new(StringComparer.Ordinal);
    private static readonly Dictionary<uint, MessageSignature> Messages = [];
    private static readonly List<HiddenPair> HiddenPairs = [];
    private static readonly HashSet<int> BadPointers = [];

    static SignatureTable()
    {
        using var stream = typeof(SignatureTable).Assembly.GetManifestResourceStream("Tapi.Recording.Signatures.txt")!;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            Add(line);
        }
    }

    public static IEnumerable<string> FunctionNames => Functions.Keys;

    public static FunctionSignature? Function(string export) => Functions.TryGetValue(export, out var found) ? found : null;

    public static MessageSignature? Message(uint number) => Messages.TryGetValue(number, out var found) ? found : null;

    public static HiddenPair[] HiddenIn(string structure) =>
        [.. HiddenPairs.Where(pair => string.Equals(pair.Structure, structure, StringComparison.Ordinal))];

    /// <summary>Whether a function says by this result that it could not use a pointer: nobody may look at the memory then.</summary>
    public static bool IsBadPointer(int result) => result < 0 && BadPointers.Contains(result);

    private static void Add(string line)
    {
        var space = line.IndexOf(' ');
        switch (line.Substring(0, space))
        {
            case "function":
                var function = FunctionSignature.Parse(line.Substring(space + 1));
                Functions.Add(function.Name, function);
                break;
            case "message":
                var message = MessageSignature.Parse(line);
                Messages.Add(message.Number, message);
                break;
            case "hidden":
                HiddenPairs.Add(HiddenPair.Parse(line));
                break;
            case "badpointer":
                BadPointers.Add(int.Parse(line.Split(' ')[1], CultureInfo.InvariantCulture));
                break;
        }
    }
}
