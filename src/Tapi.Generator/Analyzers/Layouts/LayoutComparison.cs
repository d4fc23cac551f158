using Microsoft.CodeAnalysis;
using Tapi.Generator.Analyzers.Project;
using Tapi.Generator.Diagnostics;
using Tapi.Generator.Resolution.Types;

namespace Tapi.Generator.Analyzers.Layouts;

/// <summary>Compares a user's structure with the header's and names the first field that differs: the others follow from it.</summary>
internal static class LayoutComparison
{
    /// <param name="isWritten">Whether TAPI fills the structure, so that memory is overwritten if it is too short.</param>
    public static LayoutDifference? Compare(
        INamedTypeSymbol type, NativeLayout own, HeaderMembers header, Platforms platforms, bool isWritten)
    {
        // A field that covers several members is right if the fields after it are.
        LayoutDifference? doubt = null;
        foreach (var (field, member) in Pairs(own, header))
        {
            if (Differ(field.Offset, member.Offset, platforms) is { } place)
            {
                return doubt
                    ?? Differs(
                        LayoutDescriptors.Offset,
                        field.Symbol,
                        field.Name,
                        type.Name,
                        place.Own,
                        place.Platform,
                        header.Layout.Name,
                        place.Header);
            }

            if (Differ(field.Size, member.Size, platforms) is { } size)
            {
                var report = Differs(
                    LayoutDescriptors.Size, field.Symbol, field.Name, type.Name, size.Own, size.Platform, header.Layout.Name, size.Header);
                if (size.Own < size.Header || !(IsAfter(field, header, platforms) || header.EndsAt(field.Offset + field.Size, platforms)))
                {
                    return doubt ?? report;
                }

                doubt ??= report;
            }
        }

        // TAPI writes its own data where the runtime has a pointer, and the runtime then frees that pointer.
        if (isWritten
            && doubt is null
            && own.Fields.FirstOrDefault(
                field => field.Symbol.Type.SpecialType == SpecialType.System_String
                    && field.Size == PlatformSize.Pointer
                    && header.Find(field.Name) is null) is { } text)
        {
            return Differs(LayoutDescriptors.Text, text.Symbol, text.Name, type.Name, header.Layout.Name);
        }

        return isWritten
            && !header.HasSize
            && Differ(own.Extent.Size, header.Layout.Size, platforms) is { } total
            && total.Own < total.Header
            ? Differs(LayoutDescriptors.TooShort, type, type.Name, total.Own, total.Platform, header.Layout.Name, total.Header)
            : null;
    }

    /// <summary>Matches fields and members: by name, or by order if no field has a name from the header.</summary>
    public static IEnumerable<(NativeField Field, LaidOutMember Member)> Pairs(NativeLayout own, HeaderMembers header)
    {
        if (NamesInCommon(own, header) == 0)
        {
            return header.InOrder is { } members && members.Count == own.Fields.Count
                ? own.Fields.Zip(members, (field, member) => (field, member))
                : [];
        }

        return own.Fields
            .Select(field => (field, member: header.Find(field.Name)))
            .Where(pair => pair.member is not null)
            .Select(pair => (pair.field, pair.member!));
    }

    // The last member may extend to the end of the structure.
    private static bool IsAfter(NativeField field, HeaderMembers header, Platforms platforms) =>
        header.HasSize && header.Layout.Members.Items.LastOrDefault() is { } last && platforms.Agree(field.Offset, last.Offset);

    /// <summary>The number of fields that have the name of a member in the header.</summary>
    public static int NamesInCommon(NativeLayout own, HeaderMembers header) =>
        own.Fields.Count(field => header.Find(field.Name) is not null);

    private static (int Own, int Header, string Platform)? Differ(PlatformSize own, PlatformSize header, Platforms platforms)
    {
        if (platforms.X86 && own.X86 != header.X86)
        {
            return (own.X86, header.X86, "x86");
        }

        return platforms.X64 && own.X64 != header.X64 ? (own.X64, header.X64, "x64") : null;
    }

    private static LayoutDifference Differs(DiagnosticDescriptor descriptor, ISymbol place, params object[] arguments) =>
        new(descriptor, place, arguments);
}

/// <summary>The first difference in a structure.</summary>
/// <param name="Place">The field, or the structure itself.</param>
/// <param name="Arguments">What the message says.</param>
internal sealed record LayoutDifference(DiagnosticDescriptor Descriptor, ISymbol Place, object[] Arguments)
{
    /// <param name="repair">What the fix can change, if any change helps.</param>
    public Diagnostic Report(LayoutRepair? repair) => Diagnostic.Create(
        Descriptor, Place.Locations.FirstOrDefault() ?? Location.None, repair?.ToProperties() ?? FixProperties.None, Arguments);
}
