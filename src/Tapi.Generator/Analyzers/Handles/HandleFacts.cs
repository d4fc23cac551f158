using Tapi.Generator.Analyzers.Facts;
using Tapi.Generator.Model;
using Tapi.Generator.Resolution.Types;

namespace Tapi.Generator.Analyzers.Handles;

/// <summary>What the pages say about which functions return a handle, drop it and deallocate it.</summary>
internal static class HandleFacts
{
    /// <summary>The type of the handle that a function drops; null for other functions.</summary>
    public static string? Dropped(ExportFacts export) => export.Function.Role == FunctionRole.Drop ? First(export) : null;

    /// <summary>The type of the handle that a function deallocates; null for other functions.</summary>
    public static string? Released(ExportFacts export) => export.Function.Role == FunctionRole.Release ? First(export) : null;

    /// <summary>Whether a program that calls the function gets handles: from it, or with messages.</summary>
    public static bool Gives(ExportFacts export, string handle) =>
        export.Function.Role is FunctionRole.Initialize or FunctionRole.Messages
        || export.Parameters.Any(
            parameter => parameter is { IsOutput: true, Type: { Kind: CTypeKind.Handle, Pointers: 1 } type } && type.Name == handle);

    private static string? First(ExportFacts export) =>
        export.Parameter(0)?.Type is { Kind: CTypeKind.Handle, Pointers: 0 } type ? type.Name : null;
}
