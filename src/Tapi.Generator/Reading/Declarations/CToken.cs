namespace Tapi.Generator.Reading.Declarations;

/// <summary>A token of C source; the end of the text is an empty token.</summary>
internal readonly record struct CToken(string Text, int Start)
{
    public bool IsEnd => Text.Length == 0;

    public bool IsWord => Text.Length > 0 && Text[0] is (>= 'A' and <= 'Z') or (>= 'a' and <= 'z') or '_';

    public bool IsNumber => Text.Length > 0 && char.IsDigit(Text[0]);
}
