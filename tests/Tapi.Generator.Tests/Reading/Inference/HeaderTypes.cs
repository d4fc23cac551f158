using Tapi.Generator.Model;
using Tapi.Generator.Resolution.Types;

namespace Tapi.Generator.Tests.Reading.Inference;

/// <summary>Reads the types of <c>Facts/tapi-abi.json</c>: <c>LPVOID const</c>, <c>WCHAR[TAPIMAXAPPNAMESIZE]</c>.</summary>
internal static class HeaderTypes
{
    public static CType Of(string type)
    {
        var text = type.Replace(" const", string.Empty, StringComparison.Ordinal);
        var bracket = text.IndexOf('[', StringComparison.Ordinal);
        return bracket < 0 ? new CType(text) : new CType(text[..bracket], 0, text[(bracket + 1)..^1]);
    }

    /// <summary>The C# type, as every structure of the header has a page.</summary>
    public static string CSharp(string type) =>
        TypeResolver.Resolve(Of(type), HeaderCatalogue.Instance)?.CSharp ?? throw new ArgumentException($"No C# type for {type}.");
}
