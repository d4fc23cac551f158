using Tapi.Generator.Common;

namespace Tapi.Generator.Pages;

/// <summary>The code between the first pair of fences of a section.</summary>
internal sealed record CodeFence(string Text, EquatableArray<PageLine> Lines)
{
    /// <summary>The first line of a second fence, which nobody reads.</summary>
    public PageLine? Other { get; init; }

    public static CodeFence? Read(PageSection? section)
    {
        if (section is null)
        {
            return null;
        }

        var code = new List<PageLine>();
        var marks = 0;
        PageLine? other = null;
        foreach (var line in section.Lines)
        {
            if (line.Text.StartsWith("```", StringComparison.Ordinal))
            {
                marks++;
                other ??= marks == 3 ? line : null;
            }
            else if (marks == 1)
            {
                code.Add(line);
            }
        }

        return code.Count == 0
            ? null
            : new CodeFence(string.Join("\n", code.Select(line => line.Text)), code.ToEquatableArray()) { Other = other };
    }

    /// <summary>The place in the page of a place in <see cref="Text"/>.</summary>
    public PageSpan Locate(int offset, int length)
    {
        foreach (var line in Lines)
        {
            if (offset <= line.Text.Length)
            {
                return line.Part(offset, Math.Min(length, line.Text.Length - offset));
            }

            offset -= line.Text.Length + 1;
        }

        return Lines[Lines.Count - 1].Span;
    }
}
