#!/usr/bin/perl
# The exercise p2-search in Perl.
use v5.28;
use warnings;
use utf8;
use File::Basename;
use lib dirname(__FILE__);
use Stdio;

my $root = $ENV{SEARCH_ROOT} // die "Set SEARCH_ROOT to the folder that may be searched.\n";
my %skipped = map { $_ => 1 } qw(node_modules __pycache__ venv);

# What `trim()` takes away in JavaScript; \s would take U+0085 as well.
my $blank = qr/[\t\n\x0b\f\r \x{a0}\x{1680}\x{2000}-\x{200a}\x{2028}\x{2029}\x{202f}\x{205f}\x{3000}\x{feff}]/;

sub text_of { my ($bytes) = @_; utf8::decode($bytes); return $bytes }
sub bytes_of { my ($text) = @_; utf8::encode($text); return $text }

# Every file that may be seen, as a path from the root. Links are not followed.
sub walk {
  my ($folder) = @_;
  my @paths;
  opendir(my $handle, bytes_of($folder eq '' ? $root : "$root/$folder")) or return;
  for my $name (map { text_of($_) } readdir $handle) {
    next if $name =~ /^\./ or $skipped{$name};
    my $path = $folder eq '' ? $name : "$folder/$name";
    my $real = bytes_of("$root/$path");
    next if -l $real;
    if (-d $real) { push @paths, walk($path) }
    elsif (-f $real) { push @paths, $path }
  }
  return @paths;
}

sub compile {
  my ($pattern) = @_;
  my ($source, $depth) = ('', 0);
  while ($pattern =~ /\G(\*\*\/|.)/gs) {
    my $sign = $1;
    if    ($sign eq '**/') { $source .= '(?:[^/]+/)*' }
    elsif ($sign eq '*')   { $source .= '[^/]*' }
    elsif ($sign eq '?')   { $source .= '[^/]' }
    elsif ($sign eq '{')   { $depth++; $source .= '(?:' }
    elsif ($sign eq '}')   { $depth--; $source .= ')' }
    elsif ($sign eq ',' and $depth) { $source .= '|' }
    else { $source .= quotemeta $sign }
  }
  $source = "(?:[^/]+/)*(?:$source)" if index($pattern, '/') < 0;
  return qr/\A(?:$source)\z/s;
}

sub search {
  my ($query, $pattern) = @_;
  my $expression = compile($pattern);
  my $wanted = lc $query;
  my @found;
  for my $path (sort grep { $_ =~ $expression } walk('')) {
    open(my $file, '<:raw', bytes_of("$root/$path")) or next;
    my $bytes = do { local $/; <$file> } // '';
    next if index($bytes, "\0") >= 0;
    my $number = 0;
    for my $line (split /\n/, text_of($bytes), -1) {
      $number++;
      next if index(lc $line, $wanted) < 0;
      $line =~ s/^$blank+//;
      $line =~ s/$blank+$//;
      push @found, "$path:$number: " . substr($line, 0, 100);
      return @found if @found == 20;
    }
  }
  return @found;
}

sub call {
  my ($query, $pattern) = ($_[0]{query}, $_[0]{file_pattern} // '*');
  return Stdio::refuse('query must be a string that is not empty') unless Json::is_string($query) && $query ne '';
  return Stdio::refuse('file_pattern must be a string') unless Json::is_string($pattern);
  return Stdio::answer(join("\n", search($query, $pattern)) || 'No matches found');
}

my $schema = Stdio::schema(query => 'string', file_pattern => 'string');
$schema->{required} = ['query'];
Stdio::serve('search-in-perl', search_content => { schema => $schema, call => \&call });
