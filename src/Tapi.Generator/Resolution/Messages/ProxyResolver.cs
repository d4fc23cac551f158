using Tapi.Generator.Common;
using Tapi.Generator.Model;
using Tapi.Generator.Resolution.Catalogue;
using Tapi.Generator.Resolution.Naming;
using Tapi.Generator.Resolution.Owners;
using Tapi.Generator.Resolution.Structures;
using Tapi.Generator.Resolution.Types;

namespace Tapi.Generator.Resolution.Messages;

/// <summary>The request structure of a proxy message, taken apart into one class for each part of its union.</summary>
internal sealed class ProxyResolver(MessageModel message, PageCatalogue catalogue)
{
    /// <summary>The items of a message that carries requests; none for any other message.</summary>
    public static IEnumerable<ApiItem> Resolve(MessageModel message, PageCatalogue catalogue) =>
        message.Role == MessageRole.ProxyRequest ? new ProxyResolver(message, catalogue).Resolve() : [];

    private IEnumerable<ApiItem> Resolve()
    {
        var structure = message.Slots.Select(slot => slot.Type).FirstOrDefault(type => type.Pointers > 0)?.Name;
        var device = ObjectEvents.DeviceType(message);
        var response = device is null ? null : Roles.Find(FunctionRole.ProxyResponse, device, catalogue);
        var errors = ErrorFamily.Of(message.Family, catalogue);
        if (structure is null || response is null || errors is null || catalogue.Layout(structure) is not { Size.IsSame: true } layout)
        {
            yield break;
        }

        var union = layout.Members.FirstOrDefault(member => member.Model.IsUnion && member.Model.Name.Length == 0);
        var selector = layout.Members.FirstOrDefault(
            member => member.Model.Groups.Count == 1 && catalogue.Group(member.Model.Groups[0].Group) is not null);
        if (union is null || selector is null)
        {
            yield break;
        }

        var group = catalogue.Group(selector.Model.Groups[0].Group)!;
        var lineClass = ApiNames.Object(device!);
        var requests = union.Members.Select(part => Request(part, structure, lineClass, group)).OfType<ProxyRequestItem>().ToList();
        yield return new ProxyBaseItem(
            ProxyNames.Base(structure),
            structure,
            union.Offset.X86,
            lineClass,
            response.ExportName,
            errors.EnumName,
            errors.Find(message.UnheardError),
            errors.Find(message.AbandonedError),
            PropertyResolver
                .Resolve(
                    layout.Members.Where(member => member.Type is not null && member.Model.Name != "dwSize"),
                    ProxyNames.Base(structure),
                    catalogue)
                .ToEquatableArray(),
            requests.Select(request => new ProxyKind(request.Constant, request.TypeName)).ToEquatableArray(),
            Documentation.Of(message).Brief()) { KindOffset = selector.Offset.X86 };
        foreach (var request in requests)
        {
            yield return request;
        }
    }

    private ProxyRequestItem? Request(LaidOutMember part, string structure, string lineClass, ConstantGroupModel group)
    {
        var constant = group.Constants.FirstOrDefault(item =>
            string.Equals(item.Name, $"{group.Prefix}_{part.Model.Name}", StringComparison.OrdinalIgnoreCase));
        if (constant is null || part.Type is not null)
        {
            return null;
        }

        var inputs = part.Members.Where(member => !member.Model.IsOut && !IsNested(member)).ToList();
        var type = ProxyNames.Kind(part.Model.Name);
        var properties = PropertyResolver.All(inputs, catalogue)
            .Concat(part.Members.Where(member => !member.Model.IsOut && IsNested(member)).Select(Nested))
            .Concat(part.Members.Select(member => Inline(member, part)).OfType<ViewProperty>());
        return new ProxyRequestItem(
            type,
            ProxyNames.Base(structure),
            lineClass,
            new EnumMember(ApiNames.Enum(group, catalogue), ApiNames.Constant(group, constant.Name)),
            MemberNames.Free(properties, property => property.Name, type, "Complete", "Fail", "Line").ToEquatableArray(),
            part.Members
                .Where(member => member.Model.IsOut && member.Type is not null)
                .Select(member => Output(member, part))
                .ToEquatableArray(),
            part.Model.Summary);
    }

    private bool IsNested(LaidOutMember member) =>
        member.Type is { Kind: CTypeKind.Structure, IsPointer: false } type
            && StructureShapes.Of(catalogue.Layout(type.Name)!) == StructureShape.Variable;

    private static ViewProperty Nested(LaidOutMember member) => new(
        ReadKind.Nested,
        HungarianName.ToPascalCase(member.Model.Name),
        new ClassType(ApiNames.View(member.Type!.Name)),
        member.Offset.X86,
        0,
        member.Size.X86,
        null,
        member.Model.Summary);

    /// <summary>Bytes that go both ways: what the client sent.</summary>
    private static ViewProperty? Inline(LaidOutMember member, LaidOutMember part)
    {
        var size = SizeOf(part);
        return member.Model.Content?.Kind != ContentKind.Bytes || member.Model.Type?.ArrayLength is null || size is null
            ? null
            : new ViewProperty(
                ReadKind.Inline,
                HungarianName.ToPascalCase(member.Model.Name),
                null,
                member.Offset.X86,
                size.Offset.X86,
                0,
                null,
                member.Model.Summary);
    }

    private ProxyOutput Output(LaidOutMember member, LaidOutMember part)
    {
        var (name, offset, summary) = (HungarianName.ToPascalCase(member.Model.Name), member.Offset.X86, member.Model.Summary);
        if (member.Type!.Kind == CTypeKind.Structure)
        {
            var layout = catalogue.Layout(member.Type.Name)!;
            var filler = StructureShapes.Of(layout) == StructureShape.Variable && layout.Size.IsSame
                ? ParameterObjectResolver.ClassName(layout)
                : null;
            return ValueTypes.Of(layout, catalogue) is { } record
                ? new ProxyRecord(name, offset, record, summary)
                : new ProxyBlock(name, offset, member.Size.X86, filler, summary);
        }

        return member.Model.Content?.Kind == ContentKind.Bytes && SizeOf(part) is { } size
            ? new ProxyBytes(name, offset, size.Offset.X86, summary)
            : new ProxyValue(name, offset, member.Type, summary);
    }

    private static LaidOutMember? SizeOf(LaidOutMember part) => part.Members.FirstOrDefault(item => item.Model.Name == "dwSize");
}
