using System.Globalization;
using Tapi.Generator.Model;
using Tapi.Generator.Reading.Keys;

namespace Tapi.Generator.Resolution.Catalogue;

/// <summary>What the ABI depends on in a page: parts in their order, each with a name and a kind.</summary>
internal sealed class PageShape
{
    private readonly List<(string Name, string Kind)> _parts;

    private PageShape(IEnumerable<(string Name, string Kind)> parts) => _parts = parts.ToList();

    /// <summary>Whether the page has a declaration, or needs none.</summary>
    public static bool IsDeclared(PageModel page) => page switch
    {
        FunctionModel function => function.IsDeclared,
        StructureModel structure => structure.IsDeclared,
        CallbackModel callback => callback.IsDeclared,
        _ => true,
    };

    /// <summary>The shape of a page, as another page with the text of another encoding would have it.</summary>
    public static PageShape Of(PageModel page, bool asAnsi) => new(page switch
    {
        FunctionModel function => Function(function, asAnsi),
        StructureModel structure => Members(structure.Members, string.Empty),
        ConstantGroupModel group => group.Constants.Select(constant => (constant.Name, $"0x{constant.Value:X8}")),
        MessageModel message => Message(message),
        CallbackModel callback => callback.Parameters.Select((type, index) => ($"parameter {index + 1}", Spelled(type, false))),
        _ => [],
    });

    /// <summary>The first difference in words, and the part that has it; null where there is none.</summary>
    public (string? Entry, string Words)? Difference(PageShape other, bool mayHaveMore)
    {
        if (mayHaveMore)
        {
            return DifferenceByName(other);
        }

        for (var i = 0; i < Math.Min(_parts.Count, other._parts.Count); i++)
        {
            var ((name, kind), (otherName, otherKind)) = (_parts[i], other._parts[i]);
            if (name != otherName)
            {
                return (name, $"'{otherName}' is there instead of '{name}'");
            }

            if (kind != otherKind)
            {
                return (name, $"'{name}' is {otherKind} there, and {kind} here");
            }
        }

        return _parts.Count == other._parts.Count ? null
            : _parts.Count < other._parts.Count ? (null, $"'{other._parts[_parts.Count].Name}' is only there")
            : (_parts[other._parts.Count].Name, $"'{_parts[other._parts.Count].Name}' is only here");
    }

    private (string? Entry, string Words)? DifferenceByName(PageShape other)
    {
        foreach (var (name, kind) in other._parts)
        {
            var here = _parts.FindIndex(part => part.Name == name);
            if (here < 0)
            {
                return (null, $"'{name}' is only there");
            }

            if (_parts[here].Kind != kind)
            {
                return (name, $"'{name}' is {kind} there, and {_parts[here].Kind} here");
            }
        }

        return null;
    }

    private static IEnumerable<(string Name, string Kind)> Function(FunctionModel function, bool asAnsi) =>
        new[]
        {
            ("the result", Spelled(function.ReturnType, false)),
            ("the function", HasReply(function) ? "asynchronous" : "synchronous"),
        }
            .Concat(function.Parameters.Select(parameter => (NameOf(parameter), Spelled(parameter.Type, asAnsi))));

    /// <summary>The pages of the A and W forms end a few names with the letter.</summary>
    private static string NameOf(ParameterModel parameter) =>
        parameter.Name.StartsWith("lpsz", StringComparison.Ordinal) ? parameter.Name.TrimEnd('A', 'W') : parameter.Name;

    /// <summary>Without a key a page cannot say that another message than the reply ends its requests.</summary>
    private static bool HasReply(FunctionModel function) =>
        function.Completion.Message?.EndsWith("_REPLY", StringComparison.Ordinal) == true;

    private static IEnumerable<(string Name, string Kind)> Members(IEnumerable<MemberModel> members, string path) => members.SelectMany(
        member => member.Type is { } type
            ? [(path + member.Name, Spelled(type, false))]
            : new[] { (path + member.Name, member.IsUnion ? "union" : "struct") }
                .Concat(Members(member.Members, member.Name.Length == 0 ? path : $"{path}{member.Name}.")));

    private static IEnumerable<(string Name, string Kind)> Message(MessageModel message) =>
        new[] { ("the number", message.Value.ToString(CultureInfo.InvariantCulture)) }
            .Concat(message.Slots.Select(slot => (MessageSlotNames.Of(slot.Slot), slot.Type.ToString())));

    private static string Spelled(CType type, bool asAnsi)
    {
        var spelled = PointerTypes.Spelled(type);
        return (asAnsi && spelled.Name == "WCHAR" ? spelled with { Name = "CHAR" } : spelled).ToString();
    }
}
