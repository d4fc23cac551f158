using Tapi.Generator.Common;
using Tapi.Generator.Input;
using Tapi.Generator.Model;
using Tapi.Generator.Pages;
using Tapi.Generator.Reading.Keys;
using Tapi.Generator.Reading.Notes;
using Tapi.Generator.Resolution.Catalogue;
using Tapi.Generator.Resolution.Owners;
using Tapi.Generator.Resolution.Types;

namespace Tapi.Generator.Analyzers.Pages;

/// <summary>What a function's page says that does not fit the function.</summary>
internal static class FunctionChecks
{
    private static readonly KnownNote[] Outputs = [KnownNotes.Out, KnownNotes.InOut];

    public static IEnumerable<PageProblem> Problems(ReadPage read, FunctionModel function, PageCatalogue catalogue)
    {
        if (!Roles.CanPlay(function) && KnownKeys.Role.In(read.Page) is { } role)
        {
            yield return new PageProblem(PageProblemKind.UnknownValue, role.Span, role.Value, KnownKeys.Role.Name, string.Empty);
        }

        if (KnownKeys.Completion.In(read.Page) is { } completion && !CanComplete(function, catalogue))
        {
            yield return new PageProblem(
                PageProblemKind.UnknownValue, completion.Span, completion.Value, KnownKeys.Completion.Name, Reply(function, catalogue));
        }

        foreach (var note in ByValue(read.Page, function, catalogue))
        {
            yield return new PageProblem(PageProblemKind.UnknownNote, note.Span, note.Text, string.Empty);
        }
    }

    /// <summary>A line function never ends with a message of phones, and no function ends with a message of an ACD proxy.</summary>
    private static bool CanComplete(FunctionModel function, PageCatalogue catalogue) =>
        function.Completion.Message is not { } name
        || catalogue.Message(name) is not { } message
        || (IsOfFamily(function, message) && message.Role is null or MessageRole.Reply);

    private static bool IsOfFamily(FunctionModel function, MessageModel message) =>
        function.Name.StartsWith(message.Name.Split('_')[0], StringComparison.OrdinalIgnoreCase);

    private static string Reply(FunctionModel function, PageCatalogue catalogue) =>
        catalogue.Messages.FirstOrDefault(message => message.Role == MessageRole.Reply && IsOfFamily(function, message)) is { } reply
            ? Suggestion.To(reply.Name)
            : string.Empty;

    /// <summary>The notes of results on parameters through which nothing can come back.</summary>
    private static IEnumerable<PlacedNote> ByValue(SpecPage page, FunctionModel function, PageCatalogue catalogue)
    {
        var entries = page.Section(KnownSections.Parameters.Name)?.Entries ?? default;
        return
            from entry in entries
            let type = function.Parameters.FirstOrDefault(parameter => parameter.Name == entry.Name)?.Type
            where type is not null && TypeResolver.Resolve(type, catalogue) is { IsPointer: false }
            from note in PlacedNote.Of(entry)
            where Outputs.Any(note.Note.Is)
            select note;
    }
}
