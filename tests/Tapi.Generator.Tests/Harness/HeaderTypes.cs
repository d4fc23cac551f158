using Tapi.Generator.Emission.Spelling;
using Tapi.Generator.Model;
using Tapi.Generator.Resolution.Catalogue;
using Tapi.Generator.Resolution.Types;
using Tapi.Testing.Facts;

namespace Tapi.Generator.Tests.Harness;

/// <summary>Reads the types of <see cref="HeaderFacts"/>: <c>LPVOID const</c>, <c>WCHAR[TAPIMAXAPPNAMESIZE]</c>.</summary>
internal static class HeaderTypes
{
    public static CType Of(string type)
    {
        var text = type.Replace(" const", string.Empty, StringComparison.Ordinal);
        var bracket = text.IndexOf('[', StringComparison.Ordinal);
        return bracket < 0 ? new CType(text) : new CType(text[..bracket], 0, text[(bracket + 1)..^1]);
    }

    /// <summary>The C# type, as every structure of the header has a page.</summary>
    public static string CSharp(string type) => CSharp(Of(type)) ?? throw new ArgumentException($"No C# type for {type}.");

    /// <summary>The C# type, or null for one that the header does not know.</summary>
    public static string? CSharp(CType type, PageCatalogue? catalogue = null) =>
        TypeResolver.Resolve(type, catalogue ?? HeaderCatalogue.Instance) is { } resolved ? TypeText.Of(resolved) : null;
}
