namespace Tapi.Generator.Reading.Notes;

/// <summary>What a note can be on.</summary>
[Flags]
internal enum NotePlaces
{
    Parameter = 1,
    Member = 2,
    Constant = 4,
    MessageParameter = 8,
}
