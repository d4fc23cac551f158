using System.Text.Json;
using Tapi.Generator.Model.Declarations;

namespace Tapi.Generator.Tests.Model.Inference;

/// <summary>What the header declares, as <c>Facts/tapi-abi.json</c> has it.</summary>
internal static class HeaderFacts
{
    private static readonly JsonDocument Document =
        JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Facts", "tapi-abi.json")));

    /// <summary>Constants by name, as 32 bits.</summary>
    public static IReadOnlyDictionary<string, uint> Constants { get; } = Document.RootElement.GetProperty("constants").EnumerateObject()
        .ToDictionary(constant => constant.Name, constant => unchecked((uint)constant.Value.GetInt64()));

    /// <summary>Structures by name.</summary>
    public static IReadOnlyDictionary<string, HeaderStructure> Structures { get; } = Document.RootElement.GetProperty("structures").EnumerateObject()
        .ToDictionary(structure => structure.Name, structure => new HeaderStructure(structure.Name, Size(structure.Value, "size"), Members(structure.Value)));

    /// <summary>The parameters of each function, by the function's name.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<HeaderParameter>> Functions { get; } =
        Document.RootElement.GetProperty("functions").EnumerateObject().ToDictionary(function => function.Name, function => Parameters(function.Value));

    private static IReadOnlyList<HeaderParameter> Parameters(JsonElement function) => function.GetProperty("parameters").EnumerateArray()
        .Select(parameter => new HeaderParameter(parameter.GetProperty("name").GetString()!, TypeOf(parameter)))
        .ToList();

    private static IReadOnlyList<HeaderMember> Members(JsonElement structure) => structure.GetProperty("members").EnumerateArray()
        .Select(member => new HeaderMember(member.GetProperty("name").GetString()!, TypeOf(member), Size(member, "offset"), Size(member, "size")))
        .ToList();

    private static (int X86, int X64) Size(JsonElement element, string name)
    {
        var value = element.GetProperty(name);
        return (value.GetProperty("x86").GetInt32(), value.GetProperty("x64").GetInt32());
    }

    private static CType TypeOf(JsonElement element)
    {
        var text = element.GetProperty("type").GetString()!.Replace(" const", string.Empty, StringComparison.Ordinal);
        var bracket = text.IndexOf('[', StringComparison.Ordinal);
        return bracket < 0 ? new CType(text) : new CType(text[..bracket], 0, text[(bracket + 1)..^1]);
    }
}

internal sealed record HeaderParameter(string Name, CType Type);

internal sealed record HeaderMember(string Name, CType Type, (int X86, int X64) Offset, (int X86, int X64) Size);

internal sealed record HeaderStructure(string Name, (int X86, int X64) Size, IReadOnlyList<HeaderMember> Members);
