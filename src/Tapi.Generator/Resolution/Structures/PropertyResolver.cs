using System.Text.RegularExpressions;
using Tapi.Generator.Model;
using Tapi.Generator.Resolution.Catalogue;
using Tapi.Generator.Resolution.Naming;
using Tapi.Generator.Resolution.Types;

namespace Tapi.Generator.Resolution.Structures;

/// <summary>Members to properties: plain members one by one, size/offset pairs together.</summary>
internal static class PropertyResolver
{
    private const int GuidSize = 16;
    private const string SizeSuffix = "Size";
    private const string OffsetSuffix = "Offset";
    private static readonly Regex Origin = new(@", counted from the start of [^.;]*(?=[.;]|$)", RegexOptions.CultureInvariant);

    // The three words that say how much of the buffer counts; the view itself keeps to them.
    private static readonly HashSet<string> Bookkeeping = new(StringComparer.Ordinal) { "dwTotalSize", "dwNeededSize", "dwUsedSize" };

    public static IEnumerable<ViewProperty> Resolve(string structure, IEnumerable<LaidOutMember> members, PageCatalogue catalogue)
    {
        var byName = members.ToDictionary(member => member.Model.Name, StringComparer.Ordinal);
        foreach (var member in byName.Values)
        {
            if (Bookkeeping.Contains(member.Model.Name) || IsSizeOfPair(member, byName))
            {
                continue;
            }

            var property = SizeOf(member, byName) is { } size ? Pair(member, size, byName, catalogue)
                : member.Model.Content?.Kind == ContentKind.List ? Inline(member, byName, catalogue)
                : member.Type is null ? Part(structure, member)
                : Plain(member, catalogue);
            if (property is not null)
            {
                yield return property;
            }
        }
    }

    /// <summary>A part with a name is read as a whole, as the GUID that it is in <c>GroupID</c> of LINEAGENTGROUPENTRY.</summary>
    private static ViewProperty? Part(string structure, LaidOutMember member) => member.Model.IsUnion || member.Model.Name.Length == 0
        ? null
        : new ViewProperty(
            ReadKind.Value,
            HungarianName.ToPascalCase(member.Model.Name),
            PartType(structure, member),
            member.Offset.X86,
            0,
            member.Size.X86,
            member.Model.Since,
            member.Model.Summary);

    private static ApiType PartType(string structure, LaidOutMember member) =>
        member.Model.Content?.Kind == ContentKind.Guid && member.Size.X86 == GuidSize
            ? new NativeType(WindowsTypes.Find("GUID")!)
            : new PartType(structure, member.Model.Name);

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
            CTypeKind.UInt32 => (ReadKind.Number, new NativeType(type)),
            CTypeKind.Currency => (ReadKind.Currency, null),
            CTypeKind.Date => (ReadKind.Date, null),
            CTypeKind.SystemTime => (ReadKind.SystemTime, null),
            _ => (ReadKind.Value, new NativeType(type)),
        };
        return new ViewProperty(read.Kind, name, read.Type, member.Offset.X86, 0, member.Size.X86, model.Since, model.Summary);
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
            OfContent(offset.Model.Summary))
        {
            CountOffset = Count(content, members),
        };
    }

    /// <summary>What the words about an offset say of the data: without where it counts from.</summary>
    private static string OfContent(string summary) => Origin.Replace(summary, string.Empty);

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
            null => (ReadKind.Bytes, null),
            { Kind: CTypeKind.Structure } when StructureShapes.IsEntry(catalogue.Layout(element.Name)!) =>
                (ReadKind.Entries, new ClassType(ApiNames.View(element.Name))),
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
