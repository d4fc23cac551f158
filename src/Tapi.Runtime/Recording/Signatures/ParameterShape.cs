namespace Tapi.Recording.Signatures;

/// <summary>What an argument is.</summary>
public enum ParameterShape
{
    /// <summary>A number or handle of 32 bits.</summary>
    Number,

    /// <summary>A value of the size of a pointer that means something to the program or to Windows only.</summary>
    Pointer,

    /// <summary>The function that gets messages.</summary>
    Callback,

    /// <summary>ANSI text that ends with a NUL.</summary>
    AnsiText,

    /// <summary>UTF-16 text that ends with a NUL.</summary>
    WideText,

    /// <summary>Memory of a fixed size.</summary>
    Fixed,

    /// <summary>As many elements as another argument says.</summary>
    Counted,

    /// <summary>A structure that TAPI fills, with <c>dwTotalSize</c>, <c>dwNeededSize</c> and <c>dwUsedSize</c>.</summary>
    Variable,

    /// <summary>A structure that the program fills, with <c>dwTotalSize</c>.</summary>
    Stated,

    /// <summary>A structure that begins with <c>dwSize</c>.</summary>
    Sized,

    /// <summary>One of several structures; another argument says which.</summary>
    Selected,
}
