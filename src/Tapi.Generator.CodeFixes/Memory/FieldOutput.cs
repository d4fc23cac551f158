using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tapi.Generator.Analyzers.Flow;
using Tapi.Generator.CodeFixes.Fixing;

namespace Tapi.Generator.CodeFixes.Memory;

/// <summary>
/// Moves a private field that a <c>fixed</c> statement pins for a call into native memory: the field becomes a pointer, and nothing has to
/// be pinned.
/// </summary>
internal static class FieldOutput
{
    public static SyntaxNode? Move(ArgumentSyntax argument, FixContext context)
    {
        var (model, cancellation) = (context.Model, context.Cancellation);
        if (StackOutput.Pointer(argument.Expression) is not { } name
            || model.GetSymbolInfo(name, cancellation).Symbol is not ILocalSymbol { IsFixed: true } local
            || local.DeclaringSyntaxReferences[0].GetSyntax(cancellation) is not VariableDeclaratorSyntax
            {
                Initializer.Value: PrefixUnaryExpressionSyntax { Operand: var operand } address,
                Parent: VariableDeclarationSyntax { Variables.Count: 1, Parent: FixedStatementSyntax pinned }
            }
            || Name(operand) is null
            || model.GetSymbolInfo(operand, cancellation).Symbol is not IFieldSymbol field
            || Declaration(field, model, cancellation) is not { } declaration
            || Uses(field, declaration, model, cancellation) is not { } uses)
        {
            return null;
        }

        var edit = new FunctionEdit(context.Root);
        foreach (var use in uses)
        {
            if (use.Parent != address && !PointerUse.Change(use, edit))
            {
                return null;
            }
        }

        foreach (var use in LocalUses.In(pinned.Statement, local, model, cancellation))
        {
            edit.Change(use, current => operand.WithTriviaFrom(current));
        }

        edit.Change(pinned, current => current.Statement.WithTriviaFrom(current));
        var block = new AllocationCode(model, declaration.SpanStart, context.Diagnostic.Properties);
        if (block.Zeroed is null)
        {
            return null;
        }

        edit.Change(declaration, current => Pointer(current, declaration, field, block));
        return edit.WithComment(declaration, block.SharedComment($"{block.Zeroed}.Free"));
    }

    /// <summary>The field's name in an operand that always refers to the same field.</summary>
    private static IdentifierNameSyntax? Name(ExpressionSyntax operand) => operand switch
    {
        IdentifierNameSyntax name => name,
        MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax, Name: IdentifierNameSyntax name } => name,
        _ => null,
    };

    /// <summary>The declaration of a field that is private to its type and starts as zero.</summary>
    public static FieldDeclarationSyntax? Declaration(IFieldSymbol field, SemanticModel model, CancellationToken cancellation) =>
        field is
        {
            DeclaredAccessibility: Accessibility.Private,
            Type.IsUnmanagedType: true,
            IsVolatile: false,
            DeclaringSyntaxReferences.Length: 1,
            ContainingType.DeclaringSyntaxReferences.Length: 1,
        }
        && (field.IsStatic || field.ContainingType.IsReferenceType)
        && field.DeclaringSyntaxReferences[0].GetSyntax(cancellation) is VariableDeclaratorSyntax
        {
            Parent.Parent: FieldDeclarationSyntax { Declaration.Variables.Count: 1, AttributeLists.Count: 0 } declaration
        } variable
        && (variable.Initializer is null || ZeroValue.Is(variable.Initializer.Value, model))
            ? declaration
            : null;

    /// <summary>
    /// Where the type mentions the field, including what is before the dot; null where a pointer cannot be used in the same way.
    /// </summary>
    public static IReadOnlyList<ExpressionSyntax>? Uses(
        IFieldSymbol field, FieldDeclarationSyntax declaration, SemanticModel model, CancellationToken cancellation)
    {
        var names = LocalUses.In(declaration.Parent!, field, model, cancellation);
        return names.Exists(IsBound) ? null : names.Select(Access).ToList();

        static bool IsBound(IdentifierNameSyntax name) => name.Parent is MemberBindingExpressionSyntax or NameColonSyntax
            or AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax };

        static ExpressionSyntax Access(IdentifierNameSyntax name) =>
            name.Parent is MemberAccessExpressionSyntax access && access.Name == name ? access : name;
    }

    /// <summary>The modifiers of a field whose initial value is a pointer.</summary>
    public static string Modifiers(FieldDeclarationSyntax declaration)
    {
        var isUnsafe = declaration.AncestorsAndSelf()
            .OfType<MemberDeclarationSyntax>()
            .Any(member => member.Modifiers.Any(SyntaxKind.UnsafeKeyword));
        return string.Join(
            " ", declaration.Modifiers.Select(modifier => modifier.Text).Append("readonly").Concat(isUnsafe ? [] : ["unsafe"]));
    }

    private static MemberDeclarationSyntax Pointer(
        FieldDeclarationSyntax current, FieldDeclarationSyntax declaration, IFieldSymbol field, AllocationCode block)
    {
        var text = $"{Modifiers(declaration)} {block.TypeName(field.Type)}* {field.Name} = {block.AllocateOne(field.Type)};";
        return SyntaxFactory.ParseMemberDeclaration(text)!.WithTriviaFrom(current);
    }
}
