namespace Tapi.Generator.Analyzers.Project;

/// <summary>Recognizes tapi32.dll, however an import spells it.</summary>
internal static class LibraryName
{
    /// <summary>
    /// In any casing, with or without a path and the extension. coredll.dll, which has functions of the same names, is another library.
    /// </summary>
    public static bool IsTapi(string? library)
    {
        if (library is null)
        {
            return false;
        }

        var name = library.Substring(library.LastIndexOfAny(['\\', '/']) + 1).Trim();
        return string.Equals(name, "tapi32.dll", StringComparison.OrdinalIgnoreCase)
            || string.Equals(name, "tapi32", StringComparison.OrdinalIgnoreCase);
    }
}
