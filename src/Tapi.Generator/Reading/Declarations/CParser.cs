using Tapi.Generator.Common;
using Tapi.Generator.Model;

namespace Tapi.Generator.Reading.Declarations;

/// <summary>A recursive-descent parser for the C that occurs in syntax sections: prototypes, structure typedefs, numeric defines.</summary>
internal sealed class CParser
{
    // A hostile page must not overflow the stack; real structures nest three deep.
    private const int MaxDepth = 16;

    private static readonly HashSet<string> Qualifiers = new(StringComparer.Ordinal)
    {
        "const", "volatile", "far", "FAR", "WINAPI", "TAPIAPI", "CALLBACK", "struct", "union", "enum", "extern",
    };

    private readonly CTokenReader _tokens;

    private CParser(string text) => _tokens = new CTokenReader(CLexer.Tokenize(text));

    /// <summary>Parses one declaration.</summary>
    /// <exception cref="CSyntaxException">The text is no declaration of a known form.</exception>
    public static CDeclaration Parse(string text)
    {
        var parser = new CParser(text);
        var declaration = parser.Declaration();
        parser.End();
        return declaration;
    }

    private CDeclaration Declaration() => _tokens.Current.Text switch
    {
        "#" => Define(),
        "typedef" => Typedef(),
        _ => Function(),
    };

    /// <summary>A section has one declaration: whatever comes after it would be ignored.</summary>
    private void End()
    {
        while (_tokens.TryTake(";"))
        {
        }

        if (!_tokens.Current.IsEnd)
        {
            throw new CSyntaxException(_tokens.Current, "the end");
        }
    }

    private CDefine Define()
    {
        _tokens.Expect("#");
        _tokens.Expect("define");
        var name = _tokens.ExpectWord("a name");
        var value = _tokens.Take();
        return CNumber.TryParse(value.Text, out var number) ? new CDefine(name, number) : throw new CSyntaxException(value, "a number");
    }

    private CFunction Function()
    {
        var type = Type();
        var name = _tokens.ExpectWord("the function's name");
        return new CFunction(type, name, Parameters());
    }

    private EquatableArray<CParameter> Parameters()
    {
        _tokens.Expect("(");
        var parameters = new List<CParameter>();
        if (_tokens.Current.Text == "void" && _tokens.Next.Text == ")")
        {
            _tokens.Take();
        }

        while (!_tokens.TryTake(")"))
        {
            if (parameters.Count > 0)
            {
                _tokens.Expect(",");
            }

            var parameterType = Type();
            parameters.Add(new CParameter(parameterType, _tokens.ExpectWord("a parameter's name")));
        }

        return parameters.ToEquatableArray();
    }

    private CDeclaration Typedef()
    {
        _tokens.Expect("typedef");
        var isUnion = _tokens.Current.Text == "union";
        if (!isUnion && _tokens.Current.Text != "struct")
        {
            return Callback();
        }

        _tokens.Take();
        var tag = _tokens.Current.IsWord ? _tokens.Take().Text : string.Empty;
        var aggregate = Aggregate(isUnion, 0);
        var name = _tokens.ExpectWord("the structure's name");
        while (_tokens.TryTake(","))
        {
            SkipQualifiers();
            _tokens.Expect("*");
            SkipQualifiers();
            _tokens.ExpectWord("the pointer's name");
        }

        return new CTypedef(aggregate, name) { Tag = tag };
    }

    private CCallback Callback()
    {
        var type = Type();
        _tokens.Expect("(");
        SkipQualifiers();
        _tokens.Expect("*");
        var name = _tokens.ExpectWord("the callback's name");
        _tokens.Expect(")");
        return new CCallback(type, name, Parameters());
    }

    private CAggregate Aggregate(bool isUnion, int depth)
    {
        if (depth > MaxDepth)
        {
            throw new CSyntaxException(_tokens.Current, "a flatter structure");
        }

        _tokens.Expect("{");
        var members = new List<CMember>();
        while (!_tokens.TryTake("}"))
        {
            members.Add(Member(depth));
        }

        return new CAggregate(isUnion, members.ToEquatableArray());
    }

    private CMember Member(int depth)
    {
        var keyword = _tokens.Current.Text;
        if (keyword is "struct" or "union" && _tokens.Next.Text == "{")
        {
            _tokens.Take();
            var aggregate = Aggregate(keyword == "union", depth + 1);
            var aggregateName = _tokens.Current.IsWord ? _tokens.Take().Text : string.Empty;
            _tokens.Expect(";");
            return new CMember(aggregateName, null, aggregate);
        }

        var type = Type();
        var name = _tokens.ExpectWord("a member's name");
        if (_tokens.TryTake("["))
        {
            type = type with { ArrayLength = _tokens.Take().Text };
            _tokens.Expect("]");
        }

        _tokens.Expect(";");
        return new CMember(name, type, null);
    }

    private CType Type()
    {
        SkipQualifiers();
        var name = _tokens.ExpectWord("a type");
        if (name == "unsigned" && _tokens.Current.Text is "char" or "short" or "int" or "long")
        {
            name += " " + _tokens.Take().Text;
        }

        var pointers = 0;
        SkipQualifiers();
        while (_tokens.TryTake("*"))
        {
            pointers++;
            SkipQualifiers();
        }

        return new CType(name, pointers);
    }

    private void SkipQualifiers()
    {
        while (Qualifiers.Contains(_tokens.Current.Text))
        {
            _tokens.Take();
        }
    }
}
