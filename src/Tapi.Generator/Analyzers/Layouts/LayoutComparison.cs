using Microsoft.CodeAnalysis;
using Tapi.Generator.Diagnostics;
using Tapi.Generator.Resolution.Types;

namespace Tapi.Generator.Analyzers.Layouts;

/// <summary>Holds a structure of the user's against the header's, and names the first field that is off: the others follow from it.</summary>
internal static class LayoutComparison
{
    public static Diagnostic? Compare(INamedTypeSymbol type, NativeLayout own, HeaderMembers header, Platforms platforms, bool isWritten)
    {
        foreach (var field in own.Fields)
        {
            if (header.Find(field.Name) is not { } member)
            {
                continue;
            }

            if (Differ(field.Offset, member.Offset, platforms) is { } place)
            {
                return Report(LayoutDescriptors.Offset, field.Symbol, field.Name, type.Name, place.Own, place.Platform, header.Layout.Name, place.Header);
            }

            if (Differ(field.Size, member.Size, platforms) is { } size)
            {
                return Report(LayoutDescriptors.Size, field.Symbol, field.Name, type.Name, size.Own, size.Platform, header.Layout.Name, size.Header);
            }
        }

        return isWritten && !header.HasSize && Differ(own.Extent.Size, header.Layout.Size, platforms) is { } total && total.Own < total.Header
            ? Report(LayoutDescriptors.TooShort, type, type.Name, total.Own, total.Platform, header.Layout.Name, total.Header)
            : null;
    }

    /// <summary>How many of a structure's fields have the names of the header's members.</summary>
    public static int NamesInCommon(NativeLayout own, HeaderMembers header) => own.Fields.Count(field => header.Find(field.Name) is not null);

    private static (int Own, int Header, string Platform)? Differ(PlatformSize own, PlatformSize header, Platforms platforms)
    {
        if (platforms.X86 && own.X86 != header.X86)
        {
            return (own.X86, header.X86, "x86");
        }

        return platforms.X64 && own.X64 != header.X64 ? (own.X64, header.X64, "x64") : null;
    }

    private static Diagnostic Report(DiagnosticDescriptor descriptor, ISymbol place, params object[] arguments) =>
        Diagnostic.Create(descriptor, place.Locations.FirstOrDefault() ?? Location.None, arguments);
}
