global using Tapi.Runtime.Tests.Fakes;
global using Xunit;
