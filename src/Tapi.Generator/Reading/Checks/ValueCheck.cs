using Tapi.Generator.Common;
using Tapi.Generator.Pages;
using Tapi.Generator.Reading.Keys;

namespace Tapi.Generator.Reading.Checks;

/// <summary>Finds values of our keys that mean nothing.</summary>
internal static class ValueCheck
{
    public static IEnumerable<PageProblem> Problems(SpecPage page, PageKinds kind)
    {
        var problems = new[]
        {
            Form(page, kind, KnownKeys.Version, KnownValues.Versions.Contains(KnownKeys.Version.Of(page))),
            Obsolete(page, kind),
            OneOf(page, kind, KnownKeys.Kind, KnownValues.ConstantKinds.Keys),
            OneOf(page, kind, KnownKeys.Role, kind == PageKinds.Message ? KnownValues.MessageRoles.Keys : KnownValues.FunctionRoles.Keys),
            Form(page, kind, KnownKeys.Ends, EndsReader.Read(page) is not null),
            Form(page, kind, KnownKeys.Wait, WaitReader.Read(page) is not null),
            Form(page, kind, KnownKeys.Now, WaitReader.ReadNow(page) is not null),
            Form(page, kind, KnownKeys.Proxy, ProxyOpenReader.Read(page) is not null),
        };
        return problems.OfType<PageProblem>();
    }

    /// <summary>A successor is a name of C, which has a capital letter inside: <c>no</c> is none.</summary>
    private static PageProblem? Obsolete(SpecPage page, PageKinds kind) =>
        Written(page, kind, KnownKeys.Obsolete) is { Value: not KnownValues.ObsoleteWithoutSuccessor } entry
        && !entry.Value.Skip(1).Any(char.IsUpper)
            ? Unknown(entry, KnownKeys.Obsolete, Suggestion.To(KnownValues.ObsoleteWithoutSuccessor))
            : null;

    private static PageProblem? OneOf(SpecPage page, PageKinds kind, KnownKey key, IEnumerable<string> values) =>
        Written(page, kind, key) is { } entry && !values.Contains(entry.Value, StringComparer.Ordinal)
            ? Unknown(entry, key, Suggestion.Of(entry.Value, values))
            : null;

    private static PageProblem? Form(SpecPage page, PageKinds kind, KnownKey key, bool isRead) =>
        Written(page, kind, key) is { } entry && !isRead ? Unknown(entry, key, string.Empty) : null;

    private static FrontMatterEntry? Written(SpecPage page, PageKinds kind, KnownKey key) =>
        (key.Pages & kind) != 0 && key.In(page) is { Value.Length: > 0 } entry ? entry : null;

    private static PageProblem Unknown(FrontMatterEntry entry, KnownKey key, string suggestion) =>
        new(PageProblemKind.UnknownValue, entry.Span, entry.Value, key.Name, suggestion);
}
