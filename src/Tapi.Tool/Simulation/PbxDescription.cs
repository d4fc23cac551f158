using System.Text.Json;

namespace Tapi.Tool.Simulation;

/// <summary>A simulated PBX in a JSON file.</summary>
internal sealed record PbxDescription
{
    private static readonly JsonSerializerOptions Format = new()
    {
        PropertyNameCaseInsensitive = true,
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
        UnmappedMemberHandling = System.Text.Json.Serialization.JsonUnmappedMemberHandling.Disallow,
    };

    /// <summary>What there is without a file: two lines, a phone, somebody who calls, and somebody who answers.</summary>
    public static PbxDescription Default { get; } = new()
    {
        Lines =
        [
            new DescribedLine { Name = "Front desk", Addresses = ["100"] },
            new DescribedLine { Name = "Office", Addresses = ["110"] },
        ],
        Phones = ["Front desk"],
        Parties = [new DescribedParty { Number = "5551234", AnswersAfter = 2 }, new DescribedParty { Number = "5550000", IsBusy = true }],
        Calls = [new DescribedCall { From = "5550100", Name = "Smith", After = 1, HangsUpAfter = 20 }],
    };

    public IReadOnlyList<DescribedLine> Lines { get; init; } = [];

    public IReadOnlyList<string> Phones { get; init; } = [];

    public IReadOnlyList<DescribedParty> Parties { get; init; } = [];

    public IReadOnlyList<DescribedCall> Calls { get; init; } = [];

    public static PbxDescription Load(string path) =>
        JsonSerializer.Deserialize<PbxDescription>(File.ReadAllText(path), Format) ?? throw new JsonException($"{path} is empty.");
}

/// <summary>A line.</summary>
internal sealed record DescribedLine
{
    public required string Name { get; init; }

    public IReadOnlyList<string> Addresses { get; init; } = [];
}

/// <summary>Somebody who can be called. Times are in seconds.</summary>
internal sealed record DescribedParty
{
    public required string Number { get; init; }

    public double? AnswersAfter { get; init; }

    public double? HangsUpAfter { get; init; }

    public bool IsBusy { get; init; }
}

/// <summary>Somebody who calls. Times are in seconds from the beginning.</summary>
internal sealed record DescribedCall
{
    public int Line { get; init; }

    public required string From { get; init; }

    public string Name { get; init; } = string.Empty;

    public double After { get; init; }

    public double? HangsUpAfter { get; init; }

    public string? Digits { get; init; }
}
