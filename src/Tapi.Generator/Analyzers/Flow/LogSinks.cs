using Microsoft.CodeAnalysis;

namespace Tapi.Generator.Analyzers.Flow;

/// <summary>Methods that only show a value to people: no program logic depends on it there.</summary>
internal static class LogSinks
{
    // What logging libraries call their methods.
    private static readonly HashSet<string> Levels = new(StringComparer.Ordinal)
    {
        "Trace", "Verbose", "Debug", "Info", "Information", "Warn", "Warning", "Error", "Fatal",
        "TraceFormat", "DebugFormat", "InfoFormat", "WarnFormat", "ErrorFormat", "FatalFormat",
    };

    // What people call a method of their own that writes a log or opens a window.
    private static readonly string[] Showing =
        ["Log", "WriteLine", "WriteLog", "WriteEntry", "Trace", "Debug", "Info", "Warn", "Error", "Fatal", "Print", "Show", "AppendText"];

    public static bool Has(IMethodSymbol method) => method.ContainingType?.Name switch
    {
        "Console" or "Debug" or "Trace" =>
            FrameworkMember.Is(method)
            && (method.Name.StartsWith("Write", StringComparison.Ordinal)
                || method.Name.StartsWith("Print", StringComparison.Ordinal)
                || method.Name.StartsWith("Trace", StringComparison.Ordinal)),
        "LoggerExtensions" => method.Name.StartsWith("Log", StringComparison.Ordinal),
        { } type => (IsLogger(type) && Levels.Contains(method.Name)) || Prints(method),
        null => false,
    };

    /// <summary>Whether a method's name says that it shows the text that it gets.</summary>
    public static bool ShowsText(IMethodSymbol method) => Showing.Any(name => method.Name.StartsWith(name, StringComparison.Ordinal));

    /// <summary>Whether the method gives the text of its arguments.</summary>
    public static bool BuildsText(IMethodSymbol method) => method.ContainingType?.SpecialType == SpecialType.System_String
        ? method.Name is "Format" or "Concat" or "Join"
        : method.ContainingType?.Name == "Convert" && method.Name == nameof(ToString) && FrameworkMember.Is(method);

    /// <summary>A format and what goes into it, in a method that gives nothing back.</summary>
    private static bool Prints(IMethodSymbol method) => method.ReturnsVoid
        && method.Parameters is { Length: > 1 } parameters
        && parameters[parameters.Length - 1] is
        {
            IsParams: true,
            Type: IArrayTypeSymbol { ElementType.SpecialType: SpecialType.System_Object },
        }
        && parameters[parameters.Length - 2].Type.SpecialType == SpecialType.System_String
        && ShowsText(method);

    private static bool IsLogger(string type) => type is "Log" or "ILog" || type.EndsWith("Logger", StringComparison.Ordinal);
}
