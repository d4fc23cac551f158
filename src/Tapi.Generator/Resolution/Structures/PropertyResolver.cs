using Tapi.Generator.Model;
using Tapi.Generator.Resolution.Catalogue;
using Tapi.Generator.Resolution.Naming;
using Tapi.Generator.Resolution.Types;

namespace Tapi.Generator.Resolution.Structures;

/// <summary>Members to properties: plain members one by one, size/offset pairs together.</summary>
internal static class PropertyResolver
{
    private const string SizeSuffix = "Size";
    private const string OffsetSuffix = "Offset";

    // What every view has.
    private static readonly string[] Inherited =
    [
        "Bytes", "Version", "Has", "Since", "UInt32", "Currency", "Date", "Value", "Text", "Texts", "Data", "Values", "Nested", "Inline",
        "Entries",
    ];

    private static readonly NativeType Guid = new(WindowsTypes.Find("GUID")!);

    // The three words that say how much of the buffer counts; the view itself keeps to them.
    private static readonly HashSet<string> Bookkeeping = new(StringComparer.Ordinal) { "dwTotalSize", "dwNeededSize", "dwUsedSize" };

    /// <summary>The properties of the class <paramref name="type"/>.</summary>
    public static IEnumerable<ViewProperty> Resolve(IEnumerable<LaidOutMember> members, string type, PageCatalogue catalogue) =>
        MemberNames.Free(All(members, catalogue), property => property.Name, type, Inherited);

    /// <summary>All properties, also those whose name is taken.</summary>
    public static IEnumerable<ViewProperty> All(IEnumerable<LaidOutMember> members, PageCatalogue catalogue)
    {
        // A name is unique within a scope, but for the unnamed parts.
        var ordered = members.ToList();
        var byName = new Dictionary<string, LaidOutMember>(StringComparer.Ordinal);
        foreach (var member in ordered)
        {
            byName[member.Model.Name] = member;
        }

        foreach (var member in ordered)
        {
            if (Bookkeeping.Contains(member.Model.Name) || IsSizeOfPair(member, byName))
            {
                continue;
            }

            if (member.Type is null)
            {
                foreach (var inner in Part(member, catalogue))
                {
                    yield return inner;
                }

                continue;
            }

            var property = SizeOf(member, byName) is { } size ? Pair(member, size, byName, catalogue)
                : member.Model.Content?.Kind == ContentKind.List ? Inline(member, byName, catalogue)
                : Plain(member, catalogue);
            if (property is not null)
            {
                yield return property;
            }
        }
    }

    /// <summary>
    /// A part with a name: the GUID that it is in <c>GroupID</c> of LINEAGENTGROUPENTRY, or else its members under both names.
    /// </summary>
    private static IEnumerable<ViewProperty> Part(LaidOutMember part, PageCatalogue catalogue)
    {
        if (part.Model.IsUnion || part.Model.Name.Length == 0)
        {
            return [];
        }

        var name = HungarianName.ToPascalCase(part.Model.Name);
        return ValueForms.IsGuid(part)
            ? [new(ReadKind.Value, name, Guid, part.Offset.X86, 0, part.Size.X86, part.Model.Since, part.Model.Summary)]
            : All(part.Members, catalogue).Select(inner => inner with { Name = name + inner.Name });
    }

    private static ViewProperty? Plain(LaidOutMember member, PageCatalogue catalogue)
    {
        if (member.Type is not { IsPointer: false } type || member.Count != 1)
        {
            return null;
        }

        var model = member.Model;
        var group = model.Groups.Count > 0 && type.Kind == CTypeKind.UInt32 ? catalogue.Group(model.Groups[0].Group) : null;
        var name = HungarianName.ToPascalCase(model.Name);
        (ReadKind Kind, ApiType? Type) read = type.Kind switch
        {
            CTypeKind.UInt32 when group is not null => (ReadKind.Constant, new EnumType(ApiNames.Enum(group, catalogue))),
            CTypeKind.UInt32 when model.Meaning is { } meaning => (ReadKind.Meaning, new MeaningType(meaning)),
            CTypeKind.UInt32 => (ReadKind.Number, new NativeType(type)),
            CTypeKind.Structure => (ReadKind.Record, ValueTypes.Of(type.Name, catalogue)),
            CTypeKind.Currency => (ReadKind.Currency, null),
            CTypeKind.Date => (ReadKind.Date, null),
            CTypeKind.SystemTime => (ReadKind.SystemTime, null),
            _ => (ReadKind.Value, new NativeType(type)),
        };
        return read is (ReadKind.Record, null)
            ? null
            : new ViewProperty(read.Kind, name, read.Type, member.Offset.X86, 0, member.Size.X86, model.Since, model.Summary);
    }

    private static ViewProperty? Pair(
        LaidOutMember offset,
        LaidOutMember size,
        Dictionary<string, LaidOutMember> members,
        PageCatalogue catalogue)
    {
        var content = offset.Model.Content;
        var stem = offset.Model.Name.Substring(0, offset.Model.Name.Length - OffsetSuffix.Length);
        (ReadKind Kind, ApiType? Type) read = content?.Kind switch
        {
            ContentKind.Text => (ReadKind.Text, null),
            ContentKind.Texts => (ReadKind.Texts, null),
            ContentKind.List => ListOf(content, catalogue),
            _ => (ReadKind.Bytes, null),
        };
        return new ViewProperty(
            read.Kind,
            HungarianName.ToPascalCase(stem),
            read.Type,
            offset.Offset.X86,
            size.Offset.X86,
            0,
            offset.Model.Since,
            OffsetWords.Without(offset.Model.Summary))
        {
            CountOffset = read.Kind is ReadKind.List or ReadKind.Records or ReadKind.Entries ? Count(content, members) : -1,
        };
    }

    /// <summary>A list in the fixed part: <c>LINEFORWARD ForwardList[1]</c>.</summary>
    private static ViewProperty? Inline(LaidOutMember member, Dictionary<string, LaidOutMember> members, PageCatalogue catalogue)
    {
        var (kind, type) = ListOf(member.Model.Content!, catalogue);
        return kind != ReadKind.Entries
            ? null
            : new ViewProperty(
                kind,
                HungarianName.ToPascalCase(member.Model.Name),
                type,
                member.Offset.X86,
                0,
                0,
                member.Model.Since,
                member.Model.Summary)
            {
                CountOffset = Count(member.Model.Content, members),
                IsInline = true,
            };
    }

    private static int Count(ContentNote? content, Dictionary<string, LaidOutMember> members) =>
        content?.Count is { } name && members.TryGetValue(name, out var count) ? count.Offset.X86 : -1;

    private static (ReadKind Kind, ApiType? Type) ListOf(ContentNote content, PageCatalogue catalogue)
    {
        if (content.Group is { } name && catalogue.Group(name) is { } group)
        {
            return (ReadKind.List, new EnumType(ApiNames.Enum(group, catalogue)));
        }

        var element = TypeResolver.Resolve(new(content.ElementType!), catalogue);
        return element switch
        {
            null or { IsPointer: true } => (ReadKind.Bytes, null),
            { Kind: CTypeKind.Structure } when StructureShapes.IsEntry(catalogue.Layout(element.Name)!) =>
                (ReadKind.Entries, new ClassType(ApiNames.View(element.Name))),
            { Kind: CTypeKind.Structure } =>
                ValueTypes.Of(element.Name, catalogue) is { } record ? (ReadKind.Records, record) : (ReadKind.Bytes, null),
            _ => (ReadKind.List, new NativeType(element)),
        };
    }

    private static bool IsSizeOfPair(LaidOutMember member, Dictionary<string, LaidOutMember> members) =>
        Stem(member, SizeSuffix) is { } stem && members.ContainsKey(stem + OffsetSuffix);

    private static LaidOutMember? SizeOf(LaidOutMember member, Dictionary<string, LaidOutMember> members) =>
        Stem(member, OffsetSuffix) is { } stem && members.TryGetValue(stem + SizeSuffix, out var size) ? size : null;

    private static string? Stem(LaidOutMember member, string suffix) =>
        member.Model.Name.EndsWith(suffix, StringComparison.Ordinal)
            ? member.Model.Name.Substring(0, member.Model.Name.Length - suffix.Length)
            : null;
}
