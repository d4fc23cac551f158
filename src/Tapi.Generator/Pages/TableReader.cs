namespace Tapi.Generator.Pages;

/// <summary>Reads the rows of Markdown tables, without heading and ruler.</summary>
internal static class TableReader
{
    public static IEnumerable<string[]> Rows(IEnumerable<PageLine> lines)
    {
        var row = 0;
        foreach (var line in lines)
        {
            var text = line.Text.Trim();
            if (text.Length < 2 || text[0] != '|')
            {
                row = 0;
                continue;
            }

            if (row++ >= 2)
            {
                yield return text.Trim('|').Split('|').Select(cell => cell.Trim()).ToArray();
            }
        }
    }
}
