using Tapi.Generator.Model;
using Tapi.Generator.Resolution.Catalogue;
using Tapi.Generator.Tests.Harness;
using Tapi.Testing;

namespace Tapi.Generator.Tests.Recording;

/// <summary>The table by which the recorder knows what the exports' arguments are, and what the pages make of it today.</summary>
internal static class SignatureTable
{
    public static string Path { get; } = Repository.PathOf("src", "Tapi.Runtime", "Recording", "Signatures", "Signatures.txt");

    public static IReadOnlyList<string> Make()
    {
        var catalogue = TestCatalogue.AllPages;
        return
        [
            .. catalogue.Functions.SelectMany(function => Functions(function, catalogue)).Order(StringComparer.Ordinal),
            .. catalogue.Messages.Select(message => Message(message, catalogue)),
            .. catalogue.Pages.OfType<StructureModel>().SelectMany(structure => HiddenPairs.Of(structure, catalogue)),
            .. catalogue.Pages.OfType<ConstantGroupModel>().SelectMany(group => group.Constants)
                .Where(constant => constant.Name.EndsWith("ERR_INVALPOINTER", StringComparison.Ordinal))
                .Select(constant => $"badpointer {unchecked((int)constant.Value)} {constant.Name}"),
        ];
    }

    private static IEnumerable<string> Functions(FunctionModel function, PageCatalogue catalogue) =>
        new[] { (Export: function.ExportName, IsWide: true) }
            .Concat(function.AnsiExports.Select(export => (Export: export, IsWide: false)))
            .Select(form => string.Join(' ', [
                "function",
                form.Export,
                End(function, catalogue),
                .. ParameterSpecs.Of(function, form.IsWide, catalogue)]));

    // How its work ends: with its return, with a reply that names the request, or with a message about its first handle.
    private static string End(FunctionModel function, PageCatalogue catalogue) =>
        function.Role == FunctionRole.Messages ? "reads"
        : function.Role == FunctionRole.Release ? "releases"
        : function.Completion.Message is not { } name ? "returns"
        : catalogue.Message(name) is { Role: MessageRole.Reply } ? "replies"
        : $"message={catalogue.Message(name)!.Value}";

    private static string Message(MessageModel message, PageCatalogue catalogue)
    {
        var kind = message.Role == MessageRole.Reply ? "reply" : "other";
        var slots = message.Slots
            .Where(slot => slot.Name is not null)
            .Select(slot => $"{slot.Slot.ToString().ToLowerInvariant()}={slot.Name}{ParameterSpecs.Target(slot.Type, catalogue)}");
        return string.Join(' ', ["message", $"{message.Value}", message.Name, kind, .. slots]);
    }
}
