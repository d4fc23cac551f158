using System.Collections.Immutable;

namespace Tapi.Generator.Reading.Declarations;

/// <summary>Walks over tokens with one token of look-ahead.</summary>
internal sealed class CTokenReader(ImmutableArray<CToken> tokens)
{
    private int _position;

    public CToken Current => tokens[_position];

    public CToken Next => tokens[Math.Min(_position + 1, tokens.Length - 1)];

    public CToken Take()
    {
        var token = Current;
        if (!token.IsEnd)
        {
            _position++;
        }

        return token;
    }

    public bool TryTake(string text)
    {
        if (Current.Text != text)
        {
            return false;
        }

        _position++;
        return true;
    }

    public void Expect(string text)
    {
        if (!TryTake(text))
        {
            throw new CSyntaxException(Current, $"'{text}'");
        }
    }

    public string ExpectWord(string what) => Current.IsWord ? Take().Text : throw new CSyntaxException(Current, what);
}
