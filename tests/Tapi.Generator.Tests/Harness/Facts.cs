using System.Text.Json;
using Tapi.Generator.Analyzers.Project;

namespace Tapi.Generator.Tests.Harness;

/// <summary>What the header declares, as a C compiler saw it.</summary>
internal static class Facts
{
    private static readonly JsonElement Root = JsonDocument.Parse(
        File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Facts", "tapi-abi.json"))).RootElement;

    public static IReadOnlyDictionary<string, uint> Constants { get; } =
        Root.GetProperty("constants").EnumerateObject().ToDictionary(item => item.Name, item => item.Value.GetUInt32());

    public static IReadOnlyDictionary<string, FactStructure> Structures { get; } =
        Root.GetProperty("structures").EnumerateObject().ToDictionary(item => item.Name, item => Structure(item.Value));

    public static IReadOnlyDictionary<string, FactFunction> Functions { get; } =
        Root.GetProperty("functions").EnumerateObject().ToDictionary(item => item.Name, item => Function(item.Value));

    private static FactStructure Structure(JsonElement item) => new(
        Platforms(item.GetProperty("size")),
        item.GetProperty("members").EnumerateArray()
            .Select(member => new FactMember(Text(member, "name"), Text(member, "type"), Platforms(member.GetProperty("offset")), Platforms(member.GetProperty("size"))))
            .ToList());

    private static FactFunction Function(JsonElement item) => new(
        Text(item, "returns"),
        item.GetProperty("parameters").EnumerateArray().Select(parameter => (Text(parameter, "type"), Text(parameter, "name"))).ToList());

    private static (int X86, int X64) Platforms(JsonElement item) => (item.GetProperty("x86").GetInt32(), item.GetProperty("x64").GetInt32());

    private static string Text(JsonElement item, string name) => item.GetProperty(name).GetString()!;
}

internal sealed record FactStructure((int X86, int X64) Size, IReadOnlyList<FactMember> Members);

internal sealed record FactMember(string Name, string Type, (int X86, int X64) Offset, (int X86, int X64) Size);

internal sealed record FactFunction(string ReturnType, IReadOnlyList<(string Type, string Name)> Parameters);
