using Tapi.Generator.Common;
using Tapi.Generator.Resolution.Catalogue;
using Tapi.Generator.Resolution.Naming;
using Tapi.Generator.Resolution.Types;

namespace Tapi.Generator.Resolution.Structures;

/// <summary>The record of a structure of fixed size.</summary>
internal static class ValueResolver
{
    // The size of the structure itself, which its reader knows.
    private const string Size = "dwSize";

    public static ValueItem Resolve(RecordType type, StructureLayout layout, Documentation docs, PageCatalogue catalogue) => new(
        type.Name,
        type.Structure,
        MemberNames.Free(
            layout.Members
                .Where(member => !member.Model.IsReserved && member.Model.Name != Size)
                .Select(member => Property(member, catalogue))
                .OfType<ValueProperty>(),
            property => property.Name,
            type.Name).ToEquatableArray(),
        docs);

    private static ValueProperty? Property(LaidOutMember member, PageCatalogue catalogue) =>
        ValueForms.Of(member, catalogue) is not var (form, type)
            ? null
            : new ValueProperty(
                member.Model.Name, HungarianName.ToPascalCase(member.Model.Name), form, type, member.Count, member.Model.Summary);
}
