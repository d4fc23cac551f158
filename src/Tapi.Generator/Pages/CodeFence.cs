using Tapi.Generator.Common;

namespace Tapi.Generator.Pages;

/// <summary>The code between the first pair of fences of a section.</summary>
internal sealed record CodeFence(string Text, EquatableArray<PageLine> Lines)
{
    public static CodeFence? Read(PageSection? section)
    {
        if (section is null)
        {
            return null;
        }

        var code = new List<PageLine>();
        var open = false;
        foreach (var line in section.Lines)
        {
            if (!line.Text.StartsWith("```", StringComparison.Ordinal))
            {
                if (open)
                {
                    code.Add(line);
                }
            }
            else if (open)
            {
                break;
            }
            else
            {
                open = true;
            }
        }

        return code.Count == 0 ? null : new CodeFence(string.Join("\n", code.Select(line => line.Text)), code.ToEquatableArray());
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
