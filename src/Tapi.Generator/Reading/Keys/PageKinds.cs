namespace Tapi.Generator.Reading.Keys;

/// <summary>The kinds of pages, by the letters that a UID begins with.</summary>
[Flags]
internal enum PageKinds
{
    None = 0,

    /// <summary><c>NF</c></summary>
    Function = 1,

    /// <summary><c>NS</c></summary>
    Structure = 2,

    /// <summary><c>NE</c></summary>
    Constants = 4,

    /// <summary><c>NM</c></summary>
    Message = 8,

    /// <summary><c>NC</c></summary>
    Callback = 16,

    All = Function | Structure | Constants | Message | Callback,
}
