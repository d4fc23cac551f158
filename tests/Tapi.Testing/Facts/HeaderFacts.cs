using System.Text.Json;

namespace Tapi.Testing.Facts;

/// <summary>What the header declares, as a C compiler saw it.</summary>
public static class HeaderFacts
{
    private static readonly JsonElement Root = JsonDocument.Parse(
        File.ReadAllText(Repository.PathOf("tests", "Tapi.Testing", "Facts", "tapi-abi.json"))).RootElement;

    public static IReadOnlyDictionary<string, uint> Constants { get; } =
        Root.GetProperty("constants").EnumerateObject().ToDictionary(item => item.Name, item => item.Value.GetUInt32());

    public static IReadOnlyDictionary<string, HeaderStructure> Structures { get; } =
        Root.GetProperty("structures").EnumerateObject().ToDictionary(item => item.Name, item => Structure(item.Value));

    public static IReadOnlyDictionary<string, HeaderFunction> Functions { get; } =
        Root.GetProperty("functions").EnumerateObject().ToDictionary(item => item.Name, item => Function(item.Value));

    private static HeaderStructure Structure(JsonElement item) =>
        new(Platforms(item.GetProperty("size")), item.GetProperty("members").EnumerateArray().Select(Member).ToList());

    private static HeaderMember Member(JsonElement item) =>
        new(Text(item, "name"), Text(item, "type"), Platforms(item.GetProperty("offset")), Platforms(item.GetProperty("size")));

    private static HeaderFunction Function(JsonElement item) => new(
        Text(item, "returns"),
        item.GetProperty("parameters").EnumerateArray().Select(parameter => (Text(parameter, "type"), Text(parameter, "name"))).ToList());

    private static (int X86, int X64) Platforms(JsonElement item) =>
        (item.GetProperty("x86").GetInt32(), item.GetProperty("x64").GetInt32());

    private static string Text(JsonElement item, string name) => item.GetProperty(name).GetString()!;
}
