using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace Tapi.Generator.Tests.Damage;

/// <summary>Damages a page. The same random numbers give the same damage.</summary>
internal static class Damager
{
    // Characters that no identifier and no file name may have, letters that are none of C's, and marks that have a meaning in a page.
    private const string Characters = "abxZ09_ .,:;*#-/\\?<>|\"'`(){}[]=&%$@!~^+\t\u00e9\u0416\u2028\u00a0\ud800";

    public static IReadOnlyList<DamageKind> Kinds { get; } = Enum.GetValues<DamageKind>();

    public static SourceText Apply(DamageKind kind, string text, Random random)
    {
        if (kind == DamageKind.Utf16)
        {
            return Encoded(text, random.Next(2) == 0 ? Encoding.Unicode : Encoding.BigEndianUnicode, random.Next(2) == 0);
        }

        return SourceText.From(Changed(kind, text, random), Encoding.UTF8);
    }

    private static string Changed(DamageKind kind, string text, Random random) => kind switch
    {
        DamageKind.Truncated => text[..random.Next(text.Length)],
        DamageKind.LineRemoved => Lines(text, random, (lines, at) => lines.RemoveAt(at)),
        DamageKind.LineDoubled => Lines(text, random, (lines, at) => lines.Insert(at, lines[at])),
        DamageKind.LinesSwapped => Lines(text, random, (lines, at) => Swap(lines, at, random.Next(lines.Count))),
        DamageKind.BlockRemoved => Lines(
            text, random, (lines, at) => lines.RemoveRange(at, Math.Min(lines.Count - at, random.Next(2, 20)))),
        DamageKind.CharacterReplaced => Replaced(text, random, 1, true),
        DamageKind.CharacterRemoved => Replaced(text, random, 1, false),
        DamageKind.CharacterInserted => Replaced(text, random, 0, true),
        DamageKind.Nul => text.Insert(random.Next(text.Length), "\0"),
        DamageKind.HugeLine => text.Insert(random.Next(text.Length), new string(Character(random), random.Next(10_000, 100_000))),
        DamageKind.CarriageReturns => text.Replace("\n", random.Next(2) == 0 ? "\r\n" : "\r"),
        DamageKind.ByteOrderMark => "\uFEFF" + text,
        _ => HeadingDamage.Apply(kind, text, random),
    };

    private static string Replaced(string text, Random random, int length, bool inserts)
    {
        for (var i = random.Next(1, 4); i > 0 && text.Length > 1; i--)
        {
            var at = random.Next(text.Length - 1);
            text = text.Remove(at, length).Insert(at, inserts ? Character(random).ToString() : string.Empty);
        }

        return text;
    }

    private static char Character(Random random) => Characters[random.Next(Characters.Length)];

    private static string Lines(string text, Random random, Action<List<string>, int> change)
    {
        var lines = text.Split('\n').ToList();
        change(lines, random.Next(lines.Count));
        return string.Join('\n', lines);
    }

    private static void Swap(List<string> lines, int left, int right) => (lines[left], lines[right]) = (lines[right], lines[left]);

    private static SourceText Encoded(string text, Encoding encoding, bool hasMark)
    {
        var bytes = (hasMark ? encoding.GetPreamble() : []).Concat(encoding.GetBytes(text)).ToArray();
        return SourceText.From(bytes, bytes.Length, Encoding.UTF8);
    }
}
