using Tapi.Generator.Model;
using Tapi.Generator.Resolution.Catalogue;

namespace Tapi.Generator.Analyzers.Facts;

/// <summary>A constant of the pages.</summary>
/// <param name="Group">Its group; null for a message.</param>
/// <param name="IsSpecific">Whether its prefix alone identifies it as TAPI's.</param>
internal sealed record ConstantFacts(string Name, uint Value, ConstantGroupModel? Group, bool IsSpecific)
{
    public bool IsError => Group?.Kind == ConstantGroupKind.Errors;

    /// <summary>Whether its value differs between versions of the header.</summary>
    public bool IsVersioned { get; init; }

    /// <summary>Whether it is never combined with another constant of its group.</summary>
    public bool IsAlone { get; init; }

    /// <summary>As the header writes such a value.</summary>
    public string Text =>
        Group?.Kind is ConstantGroupKind.Flags or ConstantGroupKind.Errors || Value > int.MaxValue ? $"0x{Value:X8}" : $"{Value}";
}

/// <summary>The pages' constants and messages, as C# code names them.</summary>
internal sealed class ConstantNames
{
    private static readonly string[] EnumEndings = ["S", "FLAGS", "ENUM"];

    private readonly Dictionary<string, ConstantFacts> _constants = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ConstantGroupModel> _specific = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ConstantGroupModel> _plain = new(StringComparer.Ordinal);
    private readonly HashSet<uint> _errors = [];

    public ConstantNames(PageCatalogue catalogue)
    {
        var families = catalogue.Pages
            .OfType<FunctionModel>()
            .Select(function => function.Family.ToUpperInvariant())
            .Where(name => name.Length > 0)
            .Distinct()
            .ToList();
        foreach (var message in catalogue.Messages)
        {
            _constants[message.Name] = new ConstantFacts(message.Name, message.Value, null, false);
        }

        foreach (var group in catalogue.Pages.OfType<ConstantGroupModel>())
        {
            var isGroup = group.Kind != ConstantGroupKind.Numbers;
            if (isGroup)
            {
                _plain[Plain(group.Prefix)] = group;
            }

            // LINEERR_ and the like belong to TAPI; STRINGFORMAT_ could belong to anything.
            if (isGroup
                && families.Exists(
                    family => group.Prefix.Length > family.Length && group.Prefix.StartsWith(family, StringComparison.Ordinal)))
            {
                _specific[group.Prefix] = group;
            }

            foreach (var constant in group.Constants)
            {
                Add(group, constant);
            }
        }
    }

    public ConstantFacts? Find(string name) => _constants.TryGetValue(name, out var constant) ? constant : null;

    /// <summary>Whether 32 bits are an error code.</summary>
    public bool IsErrorValue(uint value) => _errors.Contains(value);

    /// <summary>The group whose prefix and underscore start the name, when the prefix alone identifies it as TAPI's.</summary>
    public ConstantGroupModel? GroupOfName(string name)
    {
        for (var end = name.IndexOf('_'); end >= 0; end = name.IndexOf('_', end + 1))
        {
            if (_specific.TryGetValue(name.Substring(0, end), out var group) && end + 1 < name.Length)
            {
                return group;
            }
        }

        return null;
    }

    /// <summary>
    /// The group that an enum is named after: <c>LineCallState</c>, <c>LINE_CALL_STATES</c>, <c>LineAgentStatusFlags</c>.
    /// </summary>
    public ConstantGroupModel? GroupOfEnum(string name)
    {
        var plain = Plain(name);
        if (_plain.TryGetValue(plain, out var group))
        {
            return group;
        }

        foreach (var ending in EnumEndings)
        {
            if (plain.EndsWith(ending, StringComparison.Ordinal)
                && _plain.TryGetValue(plain.Substring(0, plain.Length - ending.Length), out group))
            {
                return group;
            }
        }

        return null;
    }

    /// <summary>The constant of a group that an enum's member without the prefix is named after.</summary>
    public ConstantFacts? FindMember(ConstantGroupModel group, string member)
    {
        var plain = Plain(member);
        var constant = group.Constants.FirstOrDefault(item => Plain(Rest(group, item.Name)) == plain);
        return constant is null ? null : Find(constant.Name);
    }

    private static string Rest(ConstantGroupModel group, string name) =>
        name.StartsWith(group.Prefix + "_", StringComparison.Ordinal) ? name.Substring(group.Prefix.Length + 1) : name;

    private static string Plain(string name) => name.Replace("_", string.Empty).ToUpperInvariant();

    private void Add(ConstantGroupModel group, ConstantModel constant)
    {
        var isSpecific = _specific.ContainsKey(group.Prefix) && constant.Name.StartsWith(group.Prefix + "_", StringComparison.Ordinal);
        _constants[constant.Name] = new ConstantFacts(constant.Name, constant.Value, group, isSpecific)
        {
            IsVersioned = constant.IsVersioned,
            IsAlone = constant.IsAlone,
        };
        if (group.Kind == ConstantGroupKind.Errors && constant.Value > int.MaxValue)
        {
            _errors.Add(constant.Value);
        }
    }
}
