namespace Tapi.Recording.Format;

/// <summary>The first byte of an entry.</summary>
internal enum EntryKind : byte
{
    Function = 1,
    Call = 2,
    Message = 3,
    Output = 4,
    Loss = 5,
    End = 6,
}
