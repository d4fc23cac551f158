using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Tapi.Generator.Analyzers.Flow;

namespace Tapi.Generator.Analyzers.Texts;

/// <summary>How a call of the framework reads text.</summary>
internal enum Decoding
{
    /// <summary>The code page's bytes, or their ASCII subset.</summary>
    Bytes,

    Utf16,

    /// <summary>Big-endian UTF-16, which no export returns.</summary>
    BigEndian,
}

/// <summary>A call that reads a string from memory.</summary>
/// <param name="Place">What determines the decoding: the encoding, or the whole call.</param>
internal readonly record struct DecodedText(Decoding Decoding, IOperation Place, string Name)
{
    /// <summary>Cheap: the name decides for almost all calls.</summary>
    public static DecodedText? Of(IOperation operation) => operation switch
    {
        IInvocationOperation call => OfCall(call),
        IObjectCreationOperation { Type.SpecialType: SpecialType.System_String } creation => OfCreation(creation),
        _ => null,
    };

    private static DecodedText? OfCall(IInvocationOperation call) => call.TargetMethod.Name switch
    {
        "ConvertToManaged" => call.TargetMethod.ContainingType.Name switch
        {
            "AnsiStringMarshaller" or "Utf8StringMarshaller" => new DecodedText(Decoding.Bytes, call, call.TargetMethod.Name),
            "Utf16StringMarshaller" => new DecodedText(Decoding.Utf16, call, call.TargetMethod.Name),
            _ => null,
        },
        "PtrToStringAnsi" or "PtrToStringUTF8" when IsMarshal(call) => new DecodedText(Decoding.Bytes, call, call.TargetMethod.Name),
        "PtrToStringUni" or "PtrToStringAuto" when IsMarshal(call) => new DecodedText(Decoding.Utf16, call, call.TargetMethod.Name),
        "GetString" when call.Instance is { } encoding && IsEncoding(call.TargetMethod.ContainingType) => OfEncoding(encoding),
        _ => null,
    };

    /// <summary>A string from a pointer: the pointer's type decides, or the encoding.</summary>
    private static DecodedText? OfCreation(IObjectCreationOperation creation) => creation.Arguments switch
    {
        [{ Value.Type: IPointerTypeSymbol { PointedAtType.SpecialType: SpecialType.System_SByte } }, _, _, var encoding] =>
            OfEncoding(encoding.Value),
        [{ Value.Type: IPointerTypeSymbol { PointedAtType.SpecialType: SpecialType.System_SByte } }, ..] =>
            new DecodedText(Decoding.Bytes, creation, "new string(sbyte*)"),
        [{ Value.Type: IPointerTypeSymbol { PointedAtType.SpecialType: SpecialType.System_Char } }, ..] =>
            new DecodedText(Decoding.Utf16, creation, "new string(char*)"),
        _ => null,
    };

    private static bool IsMarshal(IInvocationOperation call) =>
        call.TargetMethod.ContainingType is { Name: "Marshal", ContainingNamespace: { Name: "InteropServices" } };

    private static bool IsEncoding(ITypeSymbol? type) =>
        BaseTypes.AndSelf(type).Any(
            item => item is { Name: "Encoding", ContainingNamespace: { Name: "Text", ContainingNamespace.Name: "System" } });

    /// <summary>How an encoding that an expression returns reads text.</summary>
    public static DecodedText? OfEncoding(IOperation encoding)
    {
        var value = OperationTree.WithoutAnyConversion(encoding);
        if (value is ILocalReferenceOperation local && LocalValues.Of(local) is [{ } single])
        {
            value = OperationTree.WithoutAnyConversion(single);
        }

        return value switch
        {
            IPropertyReferenceOperation { Property: { IsStatic: true } property }
                when IsEncoding(property.ContainingType) && ByName(property.Name) is { } known =>
                new DecodedText(known, encoding, "Encoding." + property.Name),
            IInvocationOperation
            {
                TargetMethod: { Name: "GetEncoding", IsStatic: true } method,
                Arguments: [{ Value.ConstantValue: { HasValue: true, Value: { } which } }, ..],
            }
                when IsEncoding(method.ContainingType) && Numbered(which) is { } chosen =>
                new DecodedText(chosen, encoding, $"Encoding.GetEncoding({Shown(which)})"),
            IObjectCreationOperation { Type: { } type } creation when IsEncoding(type) => type.Name switch
            {
                "ASCIIEncoding" or "UTF8Encoding" => new DecodedText(Decoding.Bytes, encoding, type.Name),
                "UnicodeEncoding" when creation.Arguments.IsEmpty => new DecodedText(Decoding.Utf16, encoding, type.Name),
                _ => null,
            },
            _ => null,
        };
    }

    /// <summary>The .NET encoding with a number or a name; null for UTF-32.</summary>
    private static Decoding? Numbered(object which) => which switch
    {
        1200 => Decoding.Utf16,
        1201 => Decoding.BigEndian,
        12000 or 12001 => null,
        int => Decoding.Bytes,
        string name => name.ToUpperInvariant() switch
        {
            "UTF-16" or "UTF-16LE" or "UNICODE" or "UCS-2" or "ISO-10646-UCS-2" => Decoding.Utf16,
            "UTF-16BE" or "UNICODEFFFE" => Decoding.BigEndian,
            var upper when upper.StartsWith("UTF-32", StringComparison.Ordinal) => null,
            "US-ASCII" or "ASCII" or "ISO-8859-1" or "LATIN1" or "WINDOWS-1252" or "UTF-8" => Decoding.Bytes,
            _ => null,
        },
        _ => null,
    };

    private static string Shown(object which) => which is string name ? $"\"{name}\"" : which.ToString();

    private static Decoding? ByName(string name) => name switch
    {
        "ASCII" or "Default" or "UTF8" or "UTF7" or "Latin1" => Decoding.Bytes,
        "Unicode" => Decoding.Utf16,
        "BigEndianUnicode" => Decoding.BigEndian,
        _ => null,
    };
}
