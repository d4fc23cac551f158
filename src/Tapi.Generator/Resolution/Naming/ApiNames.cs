using Tapi.Generator.Common;
using Tapi.Generator.Model;
using Tapi.Generator.Resolution.Catalogue;

namespace Tapi.Generator.Resolution.Naming;

/// <summary>What the generated types and members are called.</summary>
internal static class ApiNames
{
    /// <summary>
    /// A constant group's enum. Where a structure has the group's name (LINEAGENTSTATUS, LINEPROXYREQUEST), the enum says what it holds.
    /// </summary>
    public static string Enum(ConstantGroupModel group, PageCatalogue catalogue)
    {
        if (group.Kind == ConstantGroupKind.Numbers)
        {
            return "Tapi" + group.Prefix;
        }

        var name = WordSplitter.ToPascalCase(group.Prefix);
        return !catalogue.Names.Structures.Contains(group.Prefix) ? name
            : name + (group.Kind == ConstantGroupKind.Flags ? "Flags" : "Type");
    }

    /// <summary>A constant without its group's prefix: <c>LINEERR_INVALLINEHANDLE</c> is <c>InvalidLineHandle</c>.</summary>
    public static string Constant(ConstantGroupModel group, string name) => WordSplitter.ToPascalCase(
        name.StartsWith(group.Prefix + "_", StringComparison.Ordinal) ? name.Substring(group.Prefix.Length + 1) : name);

    /// <summary>A constant as a member of its group's enum; null when no page has it.</summary>
    public static EnumMember? Member(string constant, PageCatalogue catalogue) =>
        catalogue.GroupOf(constant) is { } group ? new EnumMember(Enum(group, catalogue), Constant(group, constant)) : null;

    /// <summary>The class that reads, or fills, a structure: <c>LINEDEVCAPS</c> is <c>LineDevCaps</c>.</summary>
    public static string View(string structure) => WordSplitter.ToPascalCase(structure);

    /// <summary>The object for a handle: <c>HLINEAPP</c> is <c>LineApp</c>.</summary>
    public static string Object(string handleType) => WordSplitter.ToPascalCase(handleType.Substring(1));

    /// <summary>A message without its family: <c>LINE_CALLSTATE</c> is <c>CallState</c>.</summary>
    public static string Message(string name) => WordSplitter.ToPascalCase(HeaderName.WithoutFamily(name));

    /// <summary><c>line</c> is <c>Line</c>: the first word of a family's types.</summary>
    public static string Family(string family) => family.Length == 0 ? "Tapi" : char.ToUpperInvariant(family[0]) + family.Substring(1);

    /// <summary>A family's devices: <c>LineDevice</c>.</summary>
    public static string Device(string family) => Family(family) + "Device";

    /// <summary>What all messages of a family derive from: <c>LineMessage</c>.</summary>
    public static string MessageBase(string family) => Family(family) + "Message";

    /// <summary>A function without its family: <c>lineCreateAgentSession</c> is <c>CreateAgentSession</c>.</summary>
    public static string Method(FunctionModel function) => Method(function.Name, function.Family);

    /// <summary>The same for a function's name.</summary>
    public static string Method(string function, string family)
    {
        var words = function.Substring(family.Length);
        return HungarianName.ToPascalCase(words.Length == 0 ? function : words);
    }
}
