namespace Tapi.Generator.Input;

/// <summary>What the project's options say of its pages; a project that cannot have bindings wishes nothing.</summary>
/// <param name="ReadsPages">Whether the project wants bindings and can have them.</param>
/// <param name="OnlyNamed">Whether only what the sources name is wanted.</param>
/// <param name="LacksInit">Whether the framework is too old for init accessors.</param>
internal sealed record PageWishes(bool ReadsPages, bool OnlyNamed, bool LacksInit)
{
    public static PageWishes Of(ProjectOptions project) =>
        new(project.MayGenerate, project is { MayGenerate: true, OnlyNamed: true }, project is { MayGenerate: true, LacksInit: true });
}
