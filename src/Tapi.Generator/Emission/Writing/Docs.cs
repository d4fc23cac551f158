using Tapi.Generator.Model;
using Tapi.Generator.Resolution;
using Tapi.Generator.Resolution.Constants;
using Tapi.Generator.Resolution.Structures;

namespace Tapi.Generator.Emission.Writing;

/// <summary>XML documentation comments.</summary>
internal static class Docs
{
    /// <summary>The first paragraph is the summary, all others are remarks.</summary>
    public static void Summary(SourceWriter writer, PageText text)
    {
        if (!writer.IsDocumented)
        {
            return;
        }

        Element(writer, "summary", null, text.First());
        Remarks(writer, text.Rest());
    }

    /// <param name="note">What follows the page's own remarks.</param>
    public static void Summary(SourceWriter writer, Documentation docs, string note = "")
    {
        if (!writer.IsDocumented)
        {
            return;
        }

        Element(writer, "summary", null, docs.Summary.First());
        Remarks(writer, docs.Summary.Rest().Then(docs.Remarks).Then(note));
        writer.Line($"/// <seealso href=\"{docs.Link}\"/>");
    }

    /// <summary>What a member of a structure means, and the version that introduced it.</summary>
    public static void Member(SourceWriter writer, ViewProperty property)
    {
        var text = property.Summary.IsEmpty ? $"The member {property.Name}." : property.Summary;
        var since = new TextPiece(TextPieceKind.Words, $"Since TAPI {property.Since}.");
        Summary(writer, property.Since is null ? text : DocsText.Append(text, since));
    }

    /// <summary>What a constant means, the version that introduced it, and its name in the header.</summary>
    public static void Constant(SourceWriter writer, ConstantItem constant) => Constant(writer, constant, "C name:");

    /// <summary>A flag whose number is not the constant's own.</summary>
    public static void Flag(SourceWriter writer, ConstantItem constant) => Constant(writer, constant, "A flag for");

    public static void Remarks(SourceWriter writer, PageText text) => Element(writer, "remarks", null, text);

    public static void Parameter(SourceWriter writer, string name, PageText text) => Element(writer, "param", $"name=\"{name}\"", text);

    public static void Returns(SourceWriter writer, PageText text) => Element(writer, "returns", null, text);

    /// <summary>An exception and what it means.</summary>
    public static void Exception(SourceWriter writer, string type, PageText text) =>
        Element(writer, "exception", $"cref=\"{type}\"", text);

    private static void Constant(SourceWriter writer, ConstantItem constant, string label)
    {
        var since = constant.Since is null ? string.Empty : $"Since TAPI {constant.Since}. ";
        Summary(writer, DocsText.Append(constant.Summary, new TextPiece(TextPieceKind.Words, $"{since}{label} {constant.CName}.")));
    }

    private static void Element(SourceWriter writer, string name, string? attributes, PageText text)
    {
        if (!writer.IsDocumented)
        {
            return;
        }

        var start = attributes is null ? $"<{name}>" : $"<{name} {attributes}>";
        if (text.Blocks.Count == 1 && text.Blocks[0].Kind == TextBlockKind.Paragraph)
        {
            DocsText.Wrapped(writer, start, DocsText.Sentence(text.Blocks[0], isLast: true), $"</{name}>");
        }
        else if (!text.IsEmpty)
        {
            writer.Line($"/// {start}");
            Blocks(writer, text);
            writer.Line($"/// </{name}>");
        }
    }

    private static void Blocks(SourceWriter writer, PageText text)
    {
        for (var i = 0; i < text.Blocks.Count; i++)
        {
            var block = text.Blocks[i];
            var next = i + 1 < text.Blocks.Count ? text.Blocks[i + 1].Kind : TextBlockKind.Paragraph;
            switch (block.Kind)
            {
                case TextBlockKind.Paragraph:
                    DocsText.Wrapped(writer, $"<para>{DocsText.Sentence(block, isLast: next == TextBlockKind.Paragraph)}</para>");
                    break;
                case TextBlockKind.Item:
                    if (i == 0 || text.Blocks[i - 1].Kind != TextBlockKind.Item)
                    {
                        writer.Line("/// <list type=\"bullet\">");
                    }

                    DocsText.Wrapped(writer, $"<item><description>{DocsText.Sentence(block, isLast: true)}</description></item>");
                    if (next != TextBlockKind.Item)
                    {
                        writer.Line("/// </list>");
                    }

                    break;
                case TextBlockKind.Code:
                    writer.Line("/// <code>");
                    foreach (var line in block.ToString().Split('\n'))
                    {
                        writer.Line("/// " + DocsText.Escape(line));
                    }

                    writer.Line("/// </code>");
                    break;
            }
        }
    }
}
