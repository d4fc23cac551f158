using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Tapi.Generator.Analyzers.Counterparts;
using Tapi.Generator.Analyzers.Flow;

namespace Tapi.Generator.CodeFixes.Counterparts;

/// <summary>The text of a value in the type that a generated method takes.</summary>
internal sealed class ValueText(HandWrittenCall call)
{
    /// <summary>Null for a value that cannot be passed with certainty.</summary>
    /// <param name="argument">What the argument becomes.</param>
    /// <param name="given">The hand-written argument.</param>
    /// <param name="count">Its number of bytes or entries.</param>
    /// <param name="type">The type of the method's parameter.</param>
    public string? Write(CounterpartArgument argument, IArgumentOperation given, IOperation? count, ITypeSymbol type)
    {
        if (Values.Expression(given) is not { } expression || given.IsImplicit)
        {
            return null;
        }

        var value = OperationTree.WithoutConversions(given.Value);
        return argument.Role switch
        {
            ArgumentRole.Number => Converted(expression, type),
            ArgumentRole.Boolean => Boolean(value, expression),
            ArgumentRole.Milliseconds or ArgumentRole.Seconds => Duration(argument.Role, value, expression, type),
            ArgumentRole.Constant => Constant(given.Value, expression, type),
            ArgumentRole.Handle => Handle(value, expression, type),
            ArgumentRole.Object => new HandleObject(call).Source(given.Value, type.Name) ?.Text,
            ArgumentRole.Text => value.Type?.SpecialType == SpecialType.System_String && !NullValue.Is(value) ? Text(expression) : null,
            ArgumentRole.Bytes => Bytes(value, count),
            ArgumentRole.Value => IsTyped(value, type) ? Text(expression) : null,
            _ => null,
        };
    }

    private static string Text(ExpressionSyntax expression) => expression.WithoutTrivia().ToString();

    private static bool IsTyped(IOperation value, ITypeSymbol type)
    {
        var plain = type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable
            ? nullable.TypeArguments[0]
            : type;
        return SymbolEqualityComparer.Default.Equals(value.Type, plain);
    }

    private string? Converted(ExpressionSyntax expression, ITypeSymbol type)
    {
        var conversion = call.Model.ClassifyConversion(expression, type);
        return conversion.IsImplicit ? Text(expression)
            : conversion is { IsUserDefined: false } and ({ IsNumeric: true } or { IsEnumeration: true } or { IsIntPtr: true })
                && !call.Model.GetConstantValue(expression, call.Cancellation).HasValue
                ? Cast(expression, type)
                : null;
    }

    private string Cast(ExpressionSyntax expression, ITypeSymbol type)
    {
        var isSimple = expression is IdentifierNameSyntax or MemberAccessExpressionSyntax or InvocationExpressionSyntax
            or ElementAccessExpressionSyntax or ParenthesizedExpressionSyntax or LiteralExpressionSyntax;
        return $"({Name(type)}){(isSimple ? Text(expression) : $"({Text(expression)})")}";
    }

    /// <summary>A number of units as a time.</summary>
    private string? Duration(ArgumentRole unit, IOperation value, ExpressionSyntax expression, ITypeSymbol type) =>
        value.Type?.SpecialType is SpecialType.System_UInt32 or SpecialType.System_Int32
            ? $"{Name(type)}.From{unit}({Text(expression)})"
            : null;

    private static string? Boolean(IOperation value, ExpressionSyntax expression) => value switch
    {
        { Type.SpecialType: SpecialType.System_Boolean } => Text(expression),
        { ConstantValue: { HasValue: true, Value: 0 or 0u } } => "false",
        { ConstantValue: { HasValue: true, Value: 1 or 1u } } => "true",
        _ => null,
    };

    private string? Constant(IOperation given, ExpressionSyntax expression, ITypeSymbol type)
    {
        if (IsTyped(OperationTree.WithoutConversions(given), type))
        {
            return Values.Text(OperationTree.WithoutConversions(given));
        }

        if (given.ConstantValue is { HasValue: true, Value: { } constant })
        {
            var members = type.GetMembers()
                .OfType<IFieldSymbol>()
                .Where(field => field.HasConstantValue && IsSame(field.ConstantValue, constant))
                .ToList();
            return members.Count == 1 ? $"{Name(type)}.{members[0].Name}" : NullValue.Is(given) ? "default" : Cast(expression, type);
        }

        return call.Model.ClassifyConversion(expression, type) is { IsUserDefined: false, Exists: true } ? Cast(expression, type) : null;
    }

    private static bool IsSame(object? left, object right) => left is uint and var number && right switch
    {
        uint value => number == value,
        int value => value >= 0 && number == (uint)value,
        long value => number == value,
        _ => false,
    };

    /// <summary>A handle without an object is a number with a type.</summary>
    private string? Handle(IOperation value, ExpressionSyntax expression, ITypeSymbol type)
    {
        if (IsTyped(value, type))
        {
            return Text(expression);
        }

        if (value is IPropertyReferenceOperation { Property.Name: "Value", Instance: { } handle } && IsTyped(handle, type))
        {
            return Values.Text(handle);
        }

        var number = call.Model.Compilation.GetSpecialType(SpecialType.System_UInt32);
        return Converted(expression, number) is { } text ? $"new {Name(type)}({text})" : null;
    }

    private static string? Bytes(IOperation value, IOperation? count)
    {
        var isArray = value.Type is IArrayTypeSymbol { Rank: 1, ElementType.SpecialType: SpecialType.System_Byte };
        var isSpan = value.Type is INamedTypeSymbol
        {
            Name: "Span" or "ReadOnlySpan",
            TypeArguments: [{ SpecialType: SpecialType.System_Byte }],
        };
        if (count is null || !(isArray || isSpan) || !Values.IsPath(value))
        {
            return null;
        }

        var number = OperationTree.WithoutConversions(count);
        if (number is IPropertyReferenceOperation { Property.Name: "Length" or "LongLength", Instance: { } counted }
            && Values.Text(counted) == Values.Text(value))
        {
            return Values.Text(value);
        }

        var length = number.Type?.SpecialType == SpecialType.System_Int32
            ? Values.Text(number)
            : $"(int){(number is IBinaryOperation ? $"({Values.Text(number)})" : Values.Text(number))}";
        return isArray ? $"{Values.Text(value)}.AsSpan(0, {length})" : $"{Values.Text(value)}.Slice(0, {length})";
    }

    private string Name(ITypeSymbol type) => type.ToMinimalDisplayString(call.Model, call.Position);
}
