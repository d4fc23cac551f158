using System.Text;
using Tapi.Generator.Resolution.Constants;

namespace Tapi.Generator.Emission;

/// <summary>XML documentation comments.</summary>
internal static class Docs
{
    public static void Summary(SourceWriter writer, string text) => Element(writer, "summary", null, Escape(Sentence(text)));

    public static void Summary(SourceWriter writer, Resolution.Documentation docs)
    {
        Summary(writer, docs.Summary);
        writer.Line($"/// <seealso href=\"{docs.Link}\"/>");
    }

    /// <summary>What a constant means, the version that introduced it, and its name in the header.</summary>
    public static void Constant(SourceWriter writer, ConstantItem constant) => Constant(writer, constant, "C name:");

    /// <summary>A flag whose number is not the constant's own.</summary>
    public static void Flag(SourceWriter writer, ConstantItem constant) => Constant(writer, constant, "A flag for");

    public static void Remarks(SourceWriter writer, string text) => Element(writer, "remarks", null, Escape(Sentence(text)));

    public static void Parameter(SourceWriter writer, string name, string text) =>
        Element(writer, "param", $"name=\"{name}\"", Escape(Sentence(text)));

    public static void Returns(SourceWriter writer, string text) => Element(writer, "returns", null, Escape(Sentence(text)));

    /// <summary>An exception; <paramref name="xml"/> is already XML.</summary>
    public static void Exception(SourceWriter writer, string type, string xml) => Element(writer, "exception", $"cref=\"{type}\"", xml);

    public static string Escape(string text) => text.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;");

    private static void Constant(SourceWriter writer, ConstantItem constant, string label)
    {
        var since = constant.Since is null ? string.Empty : $" Since TAPI {constant.Since}.";
        Summary(writer, $"{Sentence(constant.Summary)}{since} {label} {constant.CName}.".TrimStart());
    }

    /// <summary>A page's words as a sentence: they may begin small, or end with the colon of a list.</summary>
    private static string Sentence(string text)
    {
        text = text.Trim().TrimEnd(':', ';', ',');
        if (text.Length == 0)
        {
            return text;
        }

        // Names of functions, members and files stay as they are.
        var word = text.Split(' ')[0].TrimEnd(',', ';', '.');
        var start = word.All(letter => letter is >= 'a' and <= 'z') ? char.ToUpperInvariant(text[0]) : text[0];
        var end = text[text.Length - 1] is '.' or '!' or '?' ? string.Empty : ".";
        return start + text.Substring(1) + end;
    }

    private static void Element(SourceWriter writer, string name, string? attributes, string text)
    {
        if (text.Length == 0)
        {
            return;
        }

        var start = attributes is null ? $"<{name}>" : $"<{name} {attributes}>";
        var line = $"{start}{text}</{name}>";
        if (line.Length <= SourceWriter.Width)
        {
            writer.Line("/// " + line);
            return;
        }

        writer.Line("/// " + start);
        foreach (var part in Wrap(text))
        {
            writer.Line("/// " + part);
        }

        writer.Line($"/// </{name}>");
    }

    private static IEnumerable<string> Wrap(string text)
    {
        var line = new StringBuilder();
        foreach (var piece in text.Replace("<see cref", "<see\u00A0cref").Split(' '))
        {
            var word = piece.Replace('\u00A0', ' ');
            if (line.Length > 0 && line.Length + 1 + word.Length > SourceWriter.Width)
            {
                yield return line.ToString();
                line.Clear();
            }

            line.Append(line.Length > 0 ? " " : string.Empty).Append(word);
        }

        if (line.Length > 0)
        {
            yield return line.ToString();
        }
    }
}
