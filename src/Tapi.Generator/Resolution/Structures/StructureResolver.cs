using Tapi.Generator.Common;
using Tapi.Generator.Model;
using Tapi.Generator.Pages;
using Tapi.Generator.Resolution.Catalogue;
using Tapi.Generator.Resolution.Naming;
using Tapi.Generator.Resolution.Types;

namespace Tapi.Generator.Resolution.Structures;

/// <summary>Structure page to declaration, and to the view, the parameter object or the record that its shape calls for.</summary>
internal static class StructureResolver
{
    public static IEnumerable<ApiItem> Resolve(StructureModel structure, PageCatalogue catalogue)
    {
        var layout = catalogue.Layout(structure.Name);
        if (layout is null)
        {
            yield break;
        }

        var declaration = Declaration(structure, layout);

        // What the page remarks is said once, where people look first.
        var docs = declaration.Docs;
        var classes = Classes(layout, docs with { Remarks = OffsetWords.Without(docs.Remarks) }, catalogue).ToList();
        yield return classes.Count == 0 ? declaration : declaration with { Docs = docs with { Remarks = OffsetWords.Only(docs.Remarks) } };
        foreach (var item in classes)
        {
            yield return item;
        }
    }

    private static IEnumerable<ApiItem> Classes(StructureLayout layout, Documentation docs, PageCatalogue catalogue)
    {
        switch (StructureShapes.Of(layout))
        {
            case StructureShape.Variable when layout.Size.IsSame:
                yield return ViewResolver.Resolve(layout, docs, catalogue);
                if (ParameterUses.Fills(layout, catalogue))
                {
                    yield return ParameterObjectResolver.Resolve(layout, docs.Brief(), catalogue);
                }

                break;
            case StructureShape.Fixed when StructureShapes.IsEntry(layout):
                yield return ViewResolver.Resolve(layout, docs, catalogue);
                if (ParameterUses.Lists(layout, catalogue))
                {
                    yield return ParameterObjectResolver.Resolve(layout, docs.Brief(), catalogue);
                }

                break;
            case StructureShape.Fixed when ValueUses.Contain(layout.Name, catalogue):
                if (ValueTypes.Of(layout, catalogue) is { } type)
                {
                    yield return ValueResolver.Resolve(type, layout, docs, catalogue);
                }

                break;
            case StructureShape.Parameter when layout.Size.IsSame:
                yield return ParameterObjectResolver.Resolve(layout, docs, catalogue);
                break;
        }
    }

    public static IEnumerable<ResolutionProblem> Problems(StructureModel structure, PageCatalogue catalogue)
    {
        if (catalogue.Layout(structure.Name) is not { } layout)
        {
            var builder = new LayoutBuilder(catalogue);
            builder.Build(structure);
            yield return builder.Unplaced is { } unplaced
                ? new ResolutionProblem(PageProblemKind.NoLayout, unplaced, unplaced)
                : builder.IsUnknowable
                ? new ResolutionProblem(PageProblemKind.UnknowableType, builder.UnresolvedMember, structure.Name, builder.UnresolvedMember!)
                : new ResolutionProblem(PageProblemKind.MissingPage, builder.UnresolvedMember, builder.Unresolved ?? structure.Name);
            yield break;
        }

        var properties = PropertyResolver.All(layout.Members, catalogue).ToList();
        var free = MemberNames.Free(properties, property => property.Name, ApiNames.View(layout.Name)).ToList();
        foreach (var taken in properties.Except(free))
        {
            var member = layout.Members.Items.LastOrDefault(member => member.Offset.X86 <= taken.Offset);
            yield return new ResolutionProblem(PageProblemKind.NameClash, member?.Model.Name, taken.Name);
        }
    }

    private static StructureItem Declaration(StructureModel structure, StructureLayout layout)
    {
        var isExplicit = layout.Members.Any(member => member.Type is null && member.Model.Name.Length == 0);
        var flat = new List<LaidOutMember>();
        foreach (var member in layout.Members)
        {
            if (member.Type is null && member.Model.Name.Length == 0)
            {
                flat.AddRange(member.Members);
            }
            else
            {
                flat.Add(member);
            }
        }

        var docs = Documentation.Of(structure);
        var parts = flat.Where(member => member.Type is null).Select(Part).ToEquatableArray();
        var fields = flat.Select(Field).ToList();
        var names = new HashSet<string>(flat.Select(member => member.Model.Name), StringComparer.Ordinal) { layout.Name };
        return new StructureItem(
            layout.Name,
            layout.Size,
            isExplicit,
            fields.Select(field => field.TextProperty is { } text && !names.Add(text) ? field with { TextProperty = null } : field)
                .ToEquatableArray(),
            parts,
            docs);
    }

    private static StructureField Field(LaidOutMember member)
    {
        var isArray = member.Model.Type?.ArrayLength is not null
            && member.Type!.Kind is CTypeKind.Byte or CTypeKind.Char or CTypeKind.UInt32;
        return new StructureField(member.Model.Name, member.Type, isArray ? member.Count : 0, member.Offset.X86, member.Model.Summary)
        {
            Meaning = member.Model.Meaning,
            TextProperty = isArray && member.Type is { Kind: CTypeKind.Char, IsPointer: false }
                ? HungarianName.ToPascalCase(member.Model.Name)
                : null,
        };
    }

    private static StructurePart Part(LaidOutMember member) =>
        new(member.Model.Name, member.Model.IsUnion, member.Members.Select(Field).ToEquatableArray(), member.Model.Summary);
}
