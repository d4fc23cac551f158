using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tapi.Generator.CodeFixes.Syntax;

namespace Tapi.Generator.CodeFixes.Callers;

/// <summary>
/// Gives a call a variable of the size that TAPI writes, in place of a wider one, and assigns it to the wider one right after the call.
/// </summary>
internal sealed class ChangedReference(
    SemanticModel model, ITypeSymbol type, TypeSyntax name, FileEdits edits, CancellationToken cancellation)
{
    public bool Convert(ArgumentSyntax argument)
    {
        if (model.GetTypeInfo(argument.Expression, cancellation).Type is { } old && SymbolEqualityComparer.Default.Equals(old, type))
        {
            return true;
        }

        return argument.Expression switch
        {
            DeclarationExpressionSyntax { Designation: DiscardDesignationSyntax } discard => Retype(discard),
            DeclarationExpressionSyntax { Designation: SingleVariableDesignationSyntax variable } declaration =>
                Read(declaration, variable) && Retype(declaration),
            _ when model.GetSymbolInfo(argument.Expression, cancellation).Symbol is IDiscardSymbol => true,
            _ => Assign(argument),
        };
    }

    private bool Retype(DeclarationExpressionSyntax declaration)
    {
        if (!declaration.Type.IsVar)
        {
            edits.Change(declaration.Type, current => name.WithTriviaFrom(current));
        }

        return true;
    }

    /// <summary>Casts each value that is read from a variable that the call declares.</summary>
    private bool Read(DeclarationExpressionSyntax declaration, SingleVariableDesignationSyntax variable)
    {
        if (model.GetDeclaredSymbol(variable, cancellation) is not ILocalSymbol local || !ChangedArgument.IsNumber(local.Type))
        {
            return false;
        }

        var wide = TypeNames.Text(local.Type, model, declaration.SpanStart);
        foreach (var mention in Mentions.Of(local, declaration, model, cancellation))
        {
            switch (mention.Parent)
            {
                case AssignmentExpressionSyntax assignment when assignment.Left == mention:
                case PostfixUnaryExpressionSyntax or RefExpressionSyntax:
                case PrefixUnaryExpressionSyntax prefix when prefix.Kind() is SyntaxKind.AddressOfExpression
                    or SyntaxKind.PreIncrementExpression or SyntaxKind.PreDecrementExpression:
                case ArgumentSyntax argument when !argument.RefKindKeyword.IsKind(SyntaxKind.None):
                    return false;
                default:
                    edits.Change(mention, current => CastText.To(wide, current, mention, model));
                    break;
            }
        }

        return true;
    }

    /// <summary>For a field or a local: a new variable before the call, and an assignment after it.</summary>
    private bool Assign(ArgumentSyntax argument)
    {
        var target = argument.Expression;
        if (model.GetSymbolInfo(target, cancellation).Symbol is not (IFieldSymbol or ILocalSymbol or IParameterSymbol)
            || model.GetTypeInfo(target, cancellation).Type is not { } old
            || !ChangedArgument.IsNumber(old)
            || argument.Parent?.Parent is not InvocationExpressionSyntax call)
        {
            return false;
        }

        var variable = FreeName.Of(Stem(target), call, model);
        var isDeclared = argument.RefKindKeyword.IsKind(SyntaxKind.OutKeyword)
            && model.SyntaxTree.Options is CSharpParseOptions { LanguageVersion: >= LanguageVersion.CSharp7 };
        edits.Change(argument, current => current.WithExpression(isDeclared
            ? SyntaxFactory.DeclarationExpression(
                name.WithTrailingTrivia(SyntaxFactory.Space),
                SyntaxFactory.SingleVariableDesignation(SyntaxFactory.Identifier(variable)))
            : SyntaxFactory.IdentifierName(variable)));
        var wide = TypeNames.Text(old, model, argument.SpanStart);
        var value = model.Compilation.ClassifyConversion(type, old).IsImplicit ? variable
            : CastText.IsChecked(argument, model) ? $"unchecked(({wide}){variable})"
            : $"({wide}){variable}";
        return CallStatement.Surround(
            call, isDeclared ? [] : [$"{name} {variable} = 0;"], $"{target.WithoutTrivia()} = {value};", model, edits);
    }

    /// <summary>A local's name after a field or a local.</summary>
    private static string Stem(ExpressionSyntax target)
    {
        var name = target is MemberAccessExpressionSyntax access ? access.Name.Identifier.ValueText : target.ToString();
        name = name.TrimStart('_');
        return target is IdentifierNameSyntax && name == target.ToString() && !char.IsUpper(name[0]) ? name + "32"
            : name.Length == 0 || !SyntaxFacts.IsValidIdentifier(name) ? "value"
            : char.ToLowerInvariant(name[0]) + name.Substring(1);
    }
}
