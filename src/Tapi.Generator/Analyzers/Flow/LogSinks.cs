using Microsoft.CodeAnalysis;

namespace Tapi.Generator.Analyzers.Flow;

/// <summary>Methods that only show a value to people, so that no program logic depends on it.</summary>
internal static class LogSinks
{
    // The names of methods in logging libraries.
    private static readonly HashSet<string> Levels = new(StringComparer.Ordinal)
    {
        "Trace", "Verbose", "Debug", "Info", "Information", "Warn", "Warning", "Error", "Fatal",
        "TraceFormat", "DebugFormat", "InfoFormat", "WarnFormat", "ErrorFormat", "FatalFormat",
    };

    // Common names for user-written methods that write a log or open a window.
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

    /// <summary>Whether a method's name says that it shows the text passed to it.</summary>
    public static bool ShowsText(IMethodSymbol method) => Showing.Any(name => method.Name.StartsWith(name, StringComparison.Ordinal));

    /// <summary>Whether the method returns text made from its arguments.</summary>
    public static bool BuildsText(IMethodSymbol method) => method.ContainingType?.SpecialType == SpecialType.System_String
        ? method.Name is "Format" or "Concat" or "Join"
        : method.ContainingType?.Name == "Convert" && method.Name == nameof(ToString) && FrameworkMember.Is(method);

    /// <summary>A format and its arguments, in a method that returns nothing.</summary>
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
