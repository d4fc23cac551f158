using Tapi.Testing.Facts;

namespace Tapi.Abi.Tests.Wine;

/// <summary>What the C side and the C# side must agree on: a number for each export, structure and member of the header.</summary>
internal sealed class SharedNumbers
{
    /// <summary>In C# this is <see cref="Guid"/>, whose members are private.</summary>
    private const string Guid = "GUID";

    private readonly Dictionary<string, int> _numbers;

    public SharedNumbers()
    {
        Functions = HeaderFacts.Functions.OrderBy(function => function.Key, StringComparer.Ordinal).ToList();
        _numbers = Functions.Index().ToDictionary(item => item.Item.Key, item => item.Index);
        Members = HeaderFacts.Structures.Where(structure => structure.Key != Guid)
            .OrderBy(structure => structure.Key, StringComparer.Ordinal)
            .Index()
            .SelectMany(item => item.Item.Value.Members.Index()
                .Select(member => (item.Index, member.Index, item.Item.Key, member.Item.Name)))
            .ToList();
    }

    public IReadOnlyList<KeyValuePair<string, HeaderFunction>> Functions { get; }

    public IReadOnlyList<(int StructureNumber, int MemberNumber, string Structure, string Member)> Members { get; }

    public int Of(string function) => _numbers[function];

    /// <summary>What an export returns when all of its arguments are right.</summary>
    public static int ResultOf(int function) => 0x01020000 + function;
}
