namespace Tapi.Generator.Reading.Declarations;

/// <summary>Leaves the recursive descent at the token that does not fit; caught where the parser was entered.</summary>
internal sealed class CSyntaxException(CToken token, string expected) : Exception
{
    public CToken Token { get; } = token;

    public string Expected { get; } = expected;
}
