namespace Tapi.Generator.Reading.Notes;

/// <summary>The parts of a note that does not begin with a word of its own, such as <c>GROUP as name</c>.</summary>
[Flags]
internal enum NoteParts
{
    None = 0,
    Type = 1,
    Name = 2,
    By = 4,
    Default = 8,
}
