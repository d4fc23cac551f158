using Tapi.Generator.Model;

namespace Tapi.Generator.Resolution;

/// <summary>Where a page is published. Addresses follow from the UID, so pages do not repeat them.</summary>
internal static class ReferenceLink
{
    private const string Root = "https://learn.microsoft.com/windows/win32/";

    public static string Of(PageModel page) => page switch
    {
        FunctionModel function => $"{Root}api/tapi/nf-tapi-{Lower(function.ExportName)}",
        StructureModel structure => $"{Root}api/tapi/ns-tapi-{Lower(structure.Name)}",
        ConstantGroupModel group => $"{Root}tapi/{Lower(group.Prefix)}--constants",
        MessageModel message => $"{Root}tapi/{Lower(message.Name).Replace('_', '-')}",
        _ => Root + "tapi/telephony-application-programming-interfaces",
    };

    private static string Lower(string name) => name.ToLowerInvariant();
}
