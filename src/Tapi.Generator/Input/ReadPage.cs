using Tapi.Generator.Pages;
using Tapi.Generator.Reading;

namespace Tapi.Generator.Input;

/// <summary>A page, what it says, and what is wrong with it.</summary>
internal sealed record ReadPage(SpecPage Page, ModelResult Result);
