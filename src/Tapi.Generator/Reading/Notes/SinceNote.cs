using Tapi.Generator.Model;

namespace Tapi.Generator.Reading.Notes;

/// <summary>The note that says with which version a member or a constant came: <c>since 2.2</c>.</summary>
internal static class SinceNote
{
    public static VersionModel? Of(IEnumerable<Note> notes)
    {
        var text = notes.Select(note => note.Argument(KnownNotes.Since)).FirstOrDefault(value => value is not null);
        return Version.TryParse(text, out var version) ? new VersionModel(version.Major, version.Minor) : null;
    }
}
