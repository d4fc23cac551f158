using Tapi.Generator.Model;
using Tapi.Generator.Resolution.Catalogue;
using Tapi.Generator.Resolution.Types;

namespace Tapi.Generator.Resolution.Structures;

/// <summary>The structures that people meet: those that methods take or return, and those inside of other structures.</summary>
internal sealed class ValueUses
{
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);

    private ValueUses(PageCatalogue catalogue)
    {
        _names.UnionWith(catalogue.MentionedStructures.Met);
        foreach (var function in catalogue.Functions.Where(
            function => function.Role is null or FunctionRole.Drop or FunctionRole.Negotiate))
        {
            foreach (var parameter in function.Parameters)
            {
                Add(parameter.Type, catalogue);
                _names.UnionWith((parameter.Dependent?.Cases ?? default).Select(@case => @case.Structure));
            }
        }

        foreach (var structure in catalogue.Pages.OfType<StructureModel>())
        {
            Add(structure.Members, catalogue);
        }
    }

    public static bool Contain(string structure, PageCatalogue catalogue) =>
        catalogue.Derive(static all => new ValueUses(all))._names.Contains(structure);

    private void Add(IEnumerable<MemberModel> members, PageCatalogue catalogue)
    {
        foreach (var member in members)
        {
            if (member.Type is not null)
            {
                Add(member.Type, catalogue);
            }

            if (member.Content?.ElementType is { } element)
            {
                Add(new CType(element), catalogue);
            }

            Add(member.Members, catalogue);
        }
    }

    private void Add(CType type, PageCatalogue catalogue)
    {
        if (TypeResolver.Resolve(type, catalogue) is { Kind: CTypeKind.Structure } structure)
        {
            _names.Add(structure.Name);
        }
    }
}
