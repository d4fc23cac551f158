using System.Globalization;
using Microsoft.CodeAnalysis;

namespace Tapi.Generator.Tests.Api;

/// <summary>A type or member as the baseline spells it: short names of types, and everything that a caller can see.</summary>
internal static class Signature
{
    private const SymbolDisplayMiscellaneousOptions Short =
        SymbolDisplayMiscellaneousOptions.UseSpecialTypes
        | SymbolDisplayMiscellaneousOptions.EscapeKeywordIdentifiers
        | SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier
       
        | SymbolDisplayMiscellaneousOptions.AllowDefaultLiteral;

    private static readonly SymbolDisplayFormat Type = new(
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypes,
        genericsOptions: SymbolDisplayGenericsOptions.IncludeTypeParameters | SymbolDisplayGenericsOptions.IncludeTypeConstraints,
        miscellaneousOptions: Short);

    private static readonly SymbolDisplayFormat Member = Type
        .WithMemberOptions(SymbolDisplayMemberOptions.IncludeParameters | SymbolDisplayMemberOptions.IncludeExplicitInterface)
        .WithParameterOptions(
            SymbolDisplayParameterOptions.IncludeModifiers
            | SymbolDisplayParameterOptions.IncludeType
            | SymbolDisplayParameterOptions.IncludeName
            | SymbolDisplayParameterOptions.IncludeDefaultValue);

    public static string Of(ISymbol symbol) => symbol is INamedTypeSymbol type
        ? $"{Path(type)} -> {Kind(type)}{Notes(type)}"
        : $"{Path(symbol.ContainingType)}.{Name(symbol)} -> {Modifiers(symbol)}{Result(symbol)}{Notes(symbol)}";

    private static string Path(INamedTypeSymbol type) => $"{type.ContainingNamespace.ToDisplayString()}.{type.ToDisplayString(Type)}";

    private static string Name(ISymbol symbol) => symbol.ToDisplayString(Member) + Accessors(symbol) + Value(symbol);

    private static string Kind(INamedTypeSymbol type)
    {
        if (type.DelegateInvokeMethod is { } invoke)
        {
            var parameters = invoke.Parameters.Select(parameter => parameter.ToDisplayString(Member));
            return $"delegate {invoke.ReturnType.ToDisplayString(Type)} ({string.Join(", ", parameters)})";
        }

        var words = new List<string>();
        Add(words, "static", type.IsStatic);
        Add(words, "abstract", type is { IsAbstract: true, IsStatic: false, TypeKind: TypeKind.Class });
        Add(words, "sealed", type is { IsSealed: true, IsStatic: false, TypeKind: TypeKind.Class });
        Add(words, "readonly", type is { IsReadOnly: true, TypeKind: TypeKind.Struct });
        Add(words, "record", type.IsRecord);
        words.Add(type.TypeKind.ToString().ToLowerInvariant());
        var parents = string.Join(", ", Parents(type).Select(parent => parent.ToDisplayString(Type)).Order(StringComparer.Ordinal));
        return string.Join(' ', words) + (parents.Length > 0 ? $" : {parents}" : string.Empty);
    }

    /// <summary>The base type and the interfaces, without those that each type of its kind has.</summary>
    private static IEnumerable<INamedTypeSymbol> Parents(INamedTypeSymbol type)
    {
        if (type.EnumUnderlyingType is { } number)
        {
            return [number];
        }

        var interfaces = type.Interfaces.Where(parent => !(type.IsRecord && parent.Name == "IEquatable"));
        return type.BaseType is { SpecialType: SpecialType.None } parent ? interfaces.Prepend(parent) : interfaces;
    }

    private static string Modifiers(ISymbol symbol)
    {
        var words = new List<string>();
        Add(words, "protected", symbol.DeclaredAccessibility is Accessibility.Protected or Accessibility.ProtectedOrInternal);
        Add(words, "const", symbol is IFieldSymbol { IsConst: true });
        Add(words, "static", symbol.IsStatic && symbol is not IFieldSymbol { IsConst: true });
        Add(words, "abstract", symbol.IsAbstract);
        Add(words, "virtual", symbol.IsVirtual);
        Add(words, "override", symbol.IsOverride);
        Add(words, "readonly", symbol is IFieldSymbol { IsReadOnly: true });
        Add(words, "event", symbol is IEventSymbol);
        return words.Count > 0 ? string.Join(' ', words) + " " : string.Empty;
    }

    private static string Result(ISymbol symbol) => symbol switch
    {
        IMethodSymbol { MethodKind: MethodKind.Constructor } => "new",
        IMethodSymbol method => method.ReturnType.ToDisplayString(Type),
        IPropertySymbol property => property.Type.ToDisplayString(Type),
        IFieldSymbol field => field.Type.ToDisplayString(Type),
        IEventSymbol @event => @event.Type.ToDisplayString(Type),
        _ => symbol.Kind.ToString(),
    };

    private static string Accessors(ISymbol symbol) => symbol is IPropertySymbol property
        ? $" {{ {Accessor(property.GetMethod)}{Accessor(property.SetMethod)}}}"
        : string.Empty;

    private static string Accessor(IMethodSymbol? method) => method is null || !ApiSymbols.IsVisible(method) ? string.Empty
        : method.MethodKind == MethodKind.PropertyGet ? "get; "
        : method.IsInitOnly ? "init; "
        : "set; ";

    private static string Value(ISymbol symbol)
    {
        if (symbol is not IFieldSymbol { HasConstantValue: true, ConstantValue: IFormattable value })
        {
            return string.Empty;
        }

        var isNumber = symbol.ContainingType.TypeKind != TypeKind.Enum;
        return $" = {(isNumber ? string.Empty : "0x")}{value.ToString(isNumber ? null : "x8", CultureInfo.InvariantCulture)}";
    }

    private static string Notes(ISymbol symbol)
    {
        var names = symbol.GetAttributes().Select(attribute => attribute.AttributeClass?.Name).ToList();
        return (names.Contains("FlagsAttribute") ? " [Flags]" : string.Empty)
            + (names.Contains("ObsoleteAttribute") ? " [Obsolete]" : string.Empty)
            + (names.Contains("EditorBrowsableAttribute") ? " [hidden]" : string.Empty);
    }

    private static void Add(List<string> words, string word, bool applies)
    {
        if (applies)
        {
            words.Add(word);
        }
    }
}
