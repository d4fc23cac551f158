namespace Tapi.Generator.Resolution.Catalogue;

/// <summary>The functions that a project asks for: globs over their names, such as <c>lineMake*,lineDrop</c>.</summary>
internal sealed record FunctionFilter(string Globs)
{
    public static readonly FunctionFilter Everything = new(string.Empty);

    // A semicolon is reported, but it separates as well. The build hands it over as a bar, because a semicolon would end the value.
    private static readonly char[] WrongSeparators = [';', '|'];

    private static readonly char[] Separators = [',', ' ', '\t', '\r', '\n', .. WrongSeparators];

    public bool IsEverything => Globs.Trim(Separators).Length == 0;

    public bool HasWrongSeparator => Globs.IndexOfAny(WrongSeparators) >= 0;

    public IReadOnlyList<FunctionGlob> Parts =>
        Globs.Split(Separators, StringSplitOptions.RemoveEmptyEntries).Select(text => new FunctionGlob(text)).ToList();
}
